package io.streamlet.projection.timeline;

import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.live.TimelineAppended;
import io.streamlet.contracts.live.WatchTimeline;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.timeline.TimelineContext;
import io.streamlet.contracts.timeline.TimelineEntry;
import io.streamlet.contracts.timeline.TimelineFilter;
import io.streamlet.projection.CountedPositions;
import io.streamlet.projection.History;
import io.streamlet.projection.ReadModelTest;
import io.streamlet.projection.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TimelineQueriesTest extends ReadModelTest {

    private static final TimelineFilter ALL =
            new TimelineFilter(null, Set.of(), Set.of(), null, null, null, null, null, null);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CountedPositions positions;

    private final History history = new History(Some.AT);

    @SuppressWarnings("NullAway.Init")
    private TimelineRig rig;

    @BeforeEach
    void someHistory() {
        positions.forget();
        rig = new TimelineRig(context, projections, 100);
        say(
                new AccountRegistered(TEACHER, "ada", "Ada", Role.STUDENT),
                new AccountRegistered(STUDENT, "ben", "Ben", Role.STUDENT),
                new AccountRegistered(OTHER, "root", "Root", Role.ADMIN),
                new RoleChanged(TEACHER, Role.STUDENT, Role.TEACHER, OTHER),
                Some.scheduled(CLASS, "Algebra", Some.AT),
                Some.scheduled(Some.classId(2), "Botany", Some.AT),
                new ClassStarted(CLASS, TEACHER),
                Some.joined(CLASS, STUDENT, ParticipantRole.STUDENT),
                new HandRaised(CLASS, STUDENT, "Ben"),
                new MessagePosted(
                        CLASS,
                        new MessageId(new UUID(3, 1)),
                        STUDENT,
                        "Ben",
                        ParticipantRole.STUDENT,
                        "What is 50% of it?",
                        null));
    }

    @Test
    void tellsAClassInOrderAcrossItsStreams() {
        var entries = rig.all(TimelineFilter.of(CLASS));

        assertThat(entries)
                .extracting(TimelineEntry::sentence)
                .containsExactly(
                        "Ada scheduled “Algebra” for 2026-03-02T12:00:00Z, 60 minutes",
                        "Ada started the class",
                        "Ben joined as student",
                        "Ben raised a hand",
                        "Ben wrote: “What is 50% of it?”");
        assertThat(entries).extracting(TimelineEntry::position).containsExactly(4L, 6L, 7L, 8L, 9L);
        assertThat(entries)
                .extracting(TimelineEntry::context)
                .containsExactly(
                        TimelineContext.CLASSROOM,
                        TimelineContext.CLASSROOM,
                        TimelineContext.CLASSROOM,
                        TimelineContext.STAGE,
                        TimelineContext.CONVERSATION);
        assertThat(entries).allMatch(entry -> "Algebra".equals(entry.classTitle()));
        assertThat(entries.getLast().payload()).containsEntry("text", "What is 50% of it?");
        assertThat(entries.getLast().actorName()).isEqualTo("Ben");
    }

    @Test
    void tellsWhoChangedARole() {
        var filter = new TimelineFilter(null, Set.of(), Set.of("RoleChanged"), null, TEACHER, null, null, null, null);

        assertThat(rig.all(filter))
                .extracting(TimelineEntry::actor, TimelineEntry::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        OTHER, "Root changed the role of Ada from student to teacher"));
    }

    @Test
    void filtersByWhatIsAskedFor() {
        assertThat(kinds(Set.of(TimelineContext.STAGE, TimelineContext.CONVERSATION), Set.of(), null, null))
                .containsExactly("HandRaised", "MessagePosted");
        assertThat(kinds(Set.of(TimelineContext.STAGE), Set.of("ClassStarted"), null, null))
                .containsExactly("ClassStarted", "HandRaised");
        assertThat(kinds(Set.of(), Set.of(), STUDENT, null))
                .containsExactly("AccountRegistered", "ParticipantJoined", "HandRaised", "MessagePosted");
        var at = rig.all(TimelineFilter.of(CLASS)).get(1).at();
        var then = new TimelineFilter(CLASS, Set.of(), Set.of(), null, null, at, at.plusSeconds(2), null, null);
        assertThat(rig.all(then)).extracting(TimelineEntry::kind).containsExactly("ClassStarted", "ParticipantJoined");
    }

    @Test
    void searchesWordsAndNamesAndTakesWildcardsAsTheyAre() {
        assertThat(kinds(Set.of(), Set.of(), null, "50% OF")).containsExactly("MessagePosted");
        assertThat(kinds(Set.of(), Set.of(), null, "5_%")).isEmpty();
        assertThat(kinds(Set.of(), Set.of(), null, "raised a")).containsExactly("HandRaised");
        assertThat(kinds(Set.of(), Set.of(), null, "root")).containsExactly("AccountRegistered", "RoleChanged");
    }

    @Test
    void goesOnWhereThePageEnded() {
        var newest = rig.page(ALL, null, null, 4);
        var before = rig.page(ALL, newest.entries().getFirst().position(), null, 4);
        var after = rig.page(ALL, null, 1L, 4);

        assertThat(positionsOf(newest.entries())).containsExactly(6L, 7L, 8L, 9L);
        assertThat(newest.hasMore()).isTrue();
        assertThat(positionsOf(before.entries())).containsExactly(2L, 3L, 4L, 5L);
        assertThat(positionsOf(after.entries())).containsExactly(2L, 3L, 4L, 5L);
        assertThat(rig.page(ALL, 2L, null, 4).hasMore()).isFalse();
        assertThat(rig.page(ALL, null, 9L, 4).entries()).isEmpty();
        assertThatThrownBy(() -> rig.page(ALL, null, 10L, 4))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BEYOND_END));
    }

    @Test
    void saysWhereAnEventComesFrom() {
        var cause = history.next(new HandRaised(CLASS, OTHER, "Root"));
        var effect = history.next(new ClassStarted(Some.classId(2), TEACHER));
        var chain = Map.of("actor", OTHER.toString(), "correlationId", "chain");
        rig.happens(List.of(
                cause.andMetaData(chain),
                effect.andMetaData(chain).andMetaData(Map.of("causationId", cause.getIdentifier(), "commandId", "c"))));

        var filter = new TimelineFilter(null, Set.of(), Set.of(), null, null, null, null, null, "chain");
        var entries = rig.all(filter);
        assertThat(entries).extracting(TimelineEntry::kind).containsExactly("HandRaised", "ClassStarted");
        assertThat(entries.getLast().causationId()).isEqualTo(entries.getFirst().messageId());
        assertThat(entries.getLast().commandId()).isEqualTo("c");
        // the metadata knows better than the event
        assertThat(entries.getLast().actor()).isEqualTo(OTHER);
    }

    @Test
    void theSameEventAgainChangesNothing() {
        var event = history.next(new HandRaised(CLASS, OTHER, "Root"));
        rig.happens(List.of(event));
        projections.applyBatch(List.of(event));

        assertThat(rig.all(ALL)).hasSize(11);
    }

    @Test
    void tellsThoseWhoFollowTheClassAndNobodyElse() {
        var followed = Some.classId(3);

        var told = updates(
                new WatchTimeline(followed),
                () -> say(new HandRaised(followed, OTHER, "Root"), new HandRaised(CLASS, OTHER, "Root")));

        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        TimelineAppended.class,
                        update -> assertThat(update.entry())
                                .isEqualTo(rig.all(TimelineFilter.of(followed)).getLast()));
    }

    private List<String> kinds(
            Set<TimelineContext> contexts, Set<String> kinds, @Nullable AccountId actor, @Nullable String search) {
        return rig.all(new TimelineFilter(null, contexts, kinds, actor, null, null, null, search, null)).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private static List<Long> positionsOf(List<TimelineEntry> entries) {
        return entries.stream().map(TimelineEntry::position).toList();
    }

    private void say(Object... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(history.next(event));
        }
        rig.happens(messages);
    }
}
