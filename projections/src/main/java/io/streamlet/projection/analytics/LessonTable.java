package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LessonTable extends Repository<StoredLesson, UUID> {

    @Query("from StoredPresence p where p.id.classId = :classId order by p.id.sequence")
    List<StoredPresence> presence(UUID classId);

    @Query("""
            from StoredPresence p
            where p.row.accountId = :account and p.id.classId in :classes
            order by p.id.sequence
            """)
    List<StoredPresence> presenceOf(AccountId account, Collection<UUID> classes);

    @Query("from StoredAttendee a where a.id.classId = :classId order by a.row.firstJoin, a.id.accountId")
    List<StoredAttendee> attendees(UUID classId);

    @Query("from StoredMinute m where m.id.classId = :classId order by m.id.minute")
    List<StoredMinute> minutes(UUID classId);

    @Query("from StoredMarker m where m.id.classId = :classId order by m.row.at, m.id.sequence")
    List<StoredMarker> markers(UUID classId);

    @Query("select f.row.millis from StoredFirstFrame f where f.id.classId = :classId order by f.row.millis")
    List<Integer> firstFrames(UUID classId);

    /** the classes that somebody attended */
    @Query(value = """
            select l as lesson, a as attendee
            from StoredAttendee a join StoredLesson l on l.classId = a.id.classId
            where a.id.accountId = :account and a.row.role <> TEACHER and l.row.run.startedAt is not null
            order by l.row.run.startedAt desc, l.classId desc
            """, countQuery = """
            select count(a)
            from StoredAttendee a join StoredLesson l on l.classId = a.id.classId
            where a.id.accountId = :account and a.row.role <> TEACHER and l.row.run.startedAt is not null
            """)
    Page<Tuple> visited(UUID account, Pageable page);

    /** those of one teacher */
    @Query(value = """
            select l as lesson, a as attendee
            from StoredAttendee a join StoredLesson l on l.classId = a.id.classId
            where a.id.accountId = :account and a.row.role <> TEACHER and l.row.run.startedAt is not null
              and l.row.head.teacherId = :teacher
            order by l.row.run.startedAt desc, l.classId desc
            """, countQuery = """
            select count(a)
            from StoredAttendee a join StoredLesson l on l.classId = a.id.classId
            where a.id.accountId = :account and a.row.role <> TEACHER and l.row.run.startedAt is not null
              and l.row.head.teacherId = :teacher
            """)
    Page<Tuple> visitedOf(UUID account, AccountId teacher, Pageable page);

    @Query("""
            select l from StoredLesson l
            where l.row.run.startedAt >= :from and l.row.run.startedAt < :to
            order by l.row.crowd.peakViewers desc, l.row.run.startedAt desc, l.classId desc
            """)
    List<StoredLesson> busiest(Instant from, Instant to, Limit limit);

    @Query("select count(l) from StoredLesson l where l.row.run.startedAt >= :from and l.row.run.startedAt <= :to")
    int startedBetween(Instant from, Instant to);
}
