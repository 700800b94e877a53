package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.PersonKey;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RelayTable extends Repository<StoredRelay, PersonKey> {

    @Query("""
            select r as relay, l as lesson, a.row.displayName as displayName
            from StoredRelay r
            join StoredLesson l on l.classId = r.id.classId
            left join StoredAttendee a on a.id.classId = r.id.classId and a.id.accountId = r.id.accountId
            where r.id.classId = :classId and r.row.bytes > 0
            order by r.row.bytes desc, r.id.accountId
            """)
    List<Tuple> ofClass(UUID classId);

    @Query("""
            select r as relay, l as lesson, a.row.displayName as displayName
            from StoredRelay r
            join StoredLesson l on l.classId = r.id.classId
            left join StoredAttendee a on a.id.classId = r.id.classId and a.id.accountId = r.id.accountId
            where r.id.accountId = :account and r.row.bytes > 0
            order by l.row.run.startedAt desc, l.classId desc
            """)
    List<Tuple> ofAccount(UUID account, Limit limit);

    @Query("""
            select s as share, a.row.displayName as displayName
            from StoredRelayShare s
            left join StoredAttendee a on a.id.classId = s.id.classId and a.id.accountId = s.id.receiver
            where s.id.classId = :classId
            order by s.row.bytes desc, s.id.receiver
            """)
    List<Tuple> sharesOfClass(UUID classId);

    @Query("""
            select s as share, a.row.displayName as displayName
            from StoredRelayShare s
            left join StoredAttendee a on a.id.classId = s.id.classId and a.id.accountId = s.id.receiver
            where s.id.classId in :classes and s.id.carrier = :account
            order by s.row.bytes desc, s.id.receiver
            """)
    List<Tuple> sharesOfAccount(UUID account, Collection<UUID> classes);
}
