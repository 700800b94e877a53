package io.streamlet.projection.classroom;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClassTable extends Repository<StoredClass, UUID> {

    @Query("""
            select c from StoredClass c
            where c.row.run.status = LIVE and c.row.plan.visibility = PUBLIC
            order by c.row.run.startedAt, c.classId
            """)
    List<StoredClass> running(Limit limit);

    @Query("""
            select c from StoredClass c
            where c.row.run.status = SCHEDULED and c.row.plan.visibility = PUBLIC and c.row.plan.startsAt > :after
            order by c.row.plan.startsAt, c.classId
            """)
    List<StoredClass> planned(Instant after, Limit limit);

    @Query("""
            select c from StoredClass c
            where c.row.teacher.teacherId = :teacher and c.row.run.status in (SCHEDULED, LIVE)
            order by c.row.plan.startsAt, c.classId
            """)
    List<StoredClass> taught(AccountId teacher);

    // a union, so that both sides go by their index
    @Query("""
            select c from StoredClass c
            where c.row.run.status = ENDED and c.classId in (
                select t.classId from StoredClass t where t.row.teacher.teacherId = :account
                union
                select p.id.classId from StoredParticipant p where p.id.accountId = :accountUuid)
            order by c.row.run.endedAt desc, c.classId desc
            """)
    Page<StoredClass> past(AccountId account, UUID accountUuid, Pageable page);
}
