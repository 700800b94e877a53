package io.streamlet.projection.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.timeline.EventExport;
import io.streamlet.contracts.timeline.EventFilter;
import io.streamlet.contracts.timeline.ExportedEvent;
import io.streamlet.contracts.timeline.FindEvents;
import io.streamlet.contracts.timeline.TimelineContext;
import io.streamlet.projection.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long history, page by page: nothing is left out between two pages, and no page takes long. */
class EventExportsTest {
    private static final int EVENTS = 25_000;
    private static final EventFilter ALL = new EventFilter(null, Set.of(), Set.of(), null, null);

    private final Spaced log = new Spaced();
    private final EventExports exports = new EventExports(
            new ObjectProvider<>() {
                @Override
                public EventLog getObject() {
                    return log;
                }
            },
            new TimelineTable(new JdbcTemplate(), JdbcClient.create(new JdbcTemplate())));

    @Test
    void pages_follow_each_other_without_a_gap() {
        long end = log.settled();
        var found = new ArrayList<ExportedEvent>();
        EventExport page;
        long after = -1;
        do {
            page = exports.answer(new FindEvents(ALL, after, end, 700));
            found.addAll(page.events());
            after = page.reached();
        } while (after < end);
        assertThat(found)
                .extracting(ExportedEvent::position)
                .isEqualTo(LongStream.range(0, EVENTS).map(n -> 3 * n).boxed().toList());
        assertThat(found.getFirst().payload()).startsWith("{\"classId\":\"").doesNotContain("\n");
        assertThat(found.getFirst().revision()).isEqualTo("1");
        assertThat(found.getFirst().context()).isEqualTo(TimelineContext.CLASSROOM);
    }

    @Test
    void a_page_of_nothing_says_how_far_it_looked() {
        var rare = new EventFilter(null, Set.of(), Set.of("ClassEnded"), null, null);
        var first = exports.answer(new FindEvents(rare, -1, log.settled(), 500));
        assertThat(first.events()).isEmpty();
        assertThat(first.reached()).isLessThan(log.settled());
        var second = exports.answer(new FindEvents(rare, first.reached(), log.settled(), 500));
        var third = exports.answer(new FindEvents(rare, second.reached(), log.settled(), 500));
        assertThat(third.events()).extracting(ExportedEvent::type).containsExactly("ClassEnded");
        assertThat(third.reached()).isEqualTo(log.settled());
    }

    @Test
    void nothing_beyond_the_end_is_told() {
        var page = exports.answer(new FindEvents(ALL, 3, 10, 500));
        assertThat(page.events()).extracting(ExportedEvent::position).containsExactly(6L, 9L);
        assertThat(page.reached()).isEqualTo(10);
        assertThat(exports.answer(new FindEvents(ALL, 3, 10, 1)).reached()).isEqualTo(6);
    }

    /** every third position; the last event is another one */
    private static final class Spaced implements EventLog {
        private final ClassId classId = new ClassId(new UUID(7, 7));
        private final AccountId teacher = new AccountId(new UUID(2, 1));

        @Override
        public long settled() {
            return 3L * (EVENTS - 1);
        }

        @Override
        public List<At> after(long position, int atMost) {
            return LongStream.range(Math.floorDiv(position, 3) + 1, EVENTS)
                    .limit(atMost)
                    .mapToObj(n -> new At(3 * n, event(n)))
                    .toList();
        }

        private GenericDomainEventMessage<?> event(long number) {
            Object payload = number == EVENTS - 1
                    ? new ClassEnded(classId, EndReason.values()[0], teacher)
                    : new ClassStarted(classId, teacher);
            return new GenericDomainEventMessage<>("LiveClass", classId.toString(), number, payload);
        }
    }
}
