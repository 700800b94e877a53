package io.streamlet.projection.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.timeline.FindTimeline;
import io.streamlet.contracts.timeline.TimelineFilter;
import io.streamlet.projection.ReadModelTest;
import io.streamlet.projection.Some;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A page of a class with 100,000 events reads about as many rows as it shows, wherever it is. */
class TimelineSizeTest extends ReadModelTest {

    private static final int LIMIT = 50;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TimelineSearch search;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JpaTransactionManager transactions;

    @BeforeEach
    void aGreatClassAmongOthers() {
        // every fourth line is another class's; every 1,000th is of a rare kind and of somebody who seldom acts
        jdbc.sql("""
                insert into projection.timeline (position, at, kind, class_id, actor, message_id, aggregate_id, sequence,
                    correlation_id, search)
                select n, timestamptz '2026-03-02 10:00:00Z' + n * interval '100 ms',
                    case when n % 1000 = 0 then 'StageInvited' when n % 3 = 0 then 'MessagePosted' else 'PeerMoved' end,
                    case when n % 4 = 1 then cast(:other as uuid) else cast(:class as uuid) end,
                    case when n % 1000 = 0 then cast(:seldom as uuid) else cast(:often as uuid) end,
                    'm' || n, 'a' || n % 5, n / 5, 'c' || n / 10, 'something happened ' || n
                from generate_series(1, 133333) n""")
                .param("other", Some.classId(2).value())
                .param("class", Some.CLASS.value())
                .param("seldom", Some.STUDENT.value())
                .param("often", Some.TEACHER.value())
                .update();
        jdbc.sql("analyze projection.timeline").update();
    }

    @Test
    void readsNoMoreThanItShows() {
        assertThat(rowsRead(filter(Set.of(), null, null), null, null)).isLessThan(2 * LIMIT);
        assertThat(rowsRead(filter(Set.of(), null, null), 60_000L, null)).isLessThan(2 * LIMIT);
        assertThat(rowsRead(filter(Set.of(), null, null), null, 60_000L)).isLessThan(2 * LIMIT);
        assertThat(rowsRead(filter(Set.of("StageInvited"), null, null), 60_000L, null))
                .isLessThan(2 * LIMIT);
        assertThat(rowsRead(filter(Set.of(), Some.STUDENT, null), 60_000L, null))
                .isLessThan(3 * LIMIT);
        assertThat(rowsRead(filter(Set.of(), null, "c777"), null, null)).isLessThan(2 * LIMIT);
    }

    private static TimelineFilter filter(Set<String> kinds, @Nullable AccountId actor, @Nullable String chain) {
        return new TimelineFilter(Some.CLASS, Set.of(), kinds, actor, null, null, null, null, chain);
    }

    private long rowsRead(TimelineFilter filter, @Nullable Long before, @Nullable Long after) {
        var read = new TransactionTemplate(transactions).execute(status -> {
            long already = rowsRead();
            assertThat(search.find(new FindTimeline(filter, before, after, LIMIT), LIMIT))
                    .isNotEmpty();
            return rowsRead() - already;
        });
        return read == null ? Long.MAX_VALUE : read;
    }

    /** by this session so far */
    private long rowsRead() {
        return jdbc.sql("""
                        select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
                        where schemaname = 'projection' and relname = 'timeline'""").query(Long.class).single();
    }
}
