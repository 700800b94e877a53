package io.streamlet.projection.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.FindClass;
import io.streamlet.contracts.classroom.FindPeople;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.conversation.MessageView;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.mesh.FindMesh;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.FindHands;
import io.streamlet.contracts.stage.FindStage;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.contracts.stage.StageView;
import io.streamlet.contracts.timeline.ClassAt;
import io.streamlet.contracts.timeline.FindClassAt;
import io.streamlet.projection.CountedPositions;
import io.streamlet.projection.RandomHistory;
import io.streamlet.projection.ReadModelTest;
import io.streamlet.projection.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TimeTravelTest extends ReadModelTest {

    private static final int STRIDE = 7;
    private static final int SHOWN_LIVE = 50;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CountedPositions positions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private TimelineRig rig;

    /** what the pages of a class showed at one moment */
    private record Seen(
            ClassView state,
            PeopleView people,
            HandsView hands,
            StageView stage,
            List<MessageView> chat,
            MeshView mesh) {}

    private record Moment(ClassId classId, long position, Instant at, Seen live) {}

    @BeforeEach
    void anEmptyStore() {
        positions.forget();
        rig = new TimelineRig(context, projections, STRIDE);
    }

    @Test
    void anyMomentIsAsItWasSeenLive() {
        var moments = lived(RandomHistory.of(77, 900), new Random(7));
        Collections.shuffle(moments, new Random(8));

        moments.forEach(moment -> assertThat(folded(moment)).isEqualTo(moment.live));
        long checkpoints = checkpoints();
        assertThat(checkpoints).isGreaterThan(20);
        // now from checkpoints throughout, and by time
        moments.forEach(moment -> assertThat(folded(moment)).isEqualTo(moment.live));
        moments.forEach(moment -> assertThat(seen(rig.travels.answer(new FindClassAt(moment.classId, null, moment.at))))
                .isEqualTo(moment.live));
        assertThat(checkpoints()).isEqualTo(checkpoints);
    }

    @Test
    void aCheckpointDoesNotOutliveAnEventThatItDidNotKnow() {
        var moments = lived(RandomHistory.of(78, 200), new Random(9));
        moments.forEach(this::folded);
        var some = moments.getLast();
        var rows = jdbc.sql("select position from projection.checkpoint where class_id = ? order by position")
                .param(some.classId.value())
                .query(Long.class)
                .list();
        assertThat(rows).isNotEmpty();

        rig.checkpoints.forgetFrom(Map.of(some.classId, rows.getLast()));

        assertThat(rig.checkpoints.last(some.classId, Long.MAX_VALUE).map(Checkpoints.Checkpoint::position))
                .isEqualTo(rows.size() == 1 ? Optional.empty() : Optional.of(rows.get(rows.size() - 2)));
        assertThat(folded(some)).isEqualTo(some.live);
    }

    @Test
    void thereIsNothingBeforeTheClassAndNothingBeyondTheEnd() {
        var moments = lived(RandomHistory.of(79, 60), new Random(9));
        var first = moments.getFirst();

        refused(first.classId, 0L, null, ErrorCode.BEFORE_CLASS);
        refused(first.classId, null, Instant.EPOCH, ErrorCode.BEFORE_CLASS);
        refused(first.classId, 1_000_000L, null, ErrorCode.BEYOND_END);
        refused(first.classId, null, Instant.parse("2999-01-01T00:00:00Z"), ErrorCode.BEYOND_END);
        refused(first.classId, 1L, Instant.EPOCH, ErrorCode.VALIDATION_FAILED);
        refused(Some.classId(99), 1L, null, ErrorCode.CLASS_NOT_FOUND);
    }

    /** plays a history, and looks at a class now and then right after something happened to it */
    private List<Moment> lived(List<DomainEventMessage<?>> history, Random random) {
        var moments = new ArrayList<Moment>();
        for (int position = 0; position < history.size(); position++) {
            var event = history.get(position);
            rig.happens(List.of(event));
            var classId = classOf(event);
            if (classId != null && random.nextInt(8) == 0) {
                moments.add(new Moment(classId, position, event.getTimestamp(), live(classId)));
            }
        }
        assertThat(moments).isNotEmpty();
        return moments;
    }

    private static @Nullable ClassId classOf(DomainEventMessage<?> event) {
        return Objects.requireNonNull(About.of(event.getPayload())).classId();
    }

    private Seen live(ClassId classId) {
        return new Seen(
                ask(new FindClass(classId), ClassView.class),
                ask(new FindPeople(classId), PeopleView.class),
                ask(new FindHands(classId), HandsView.class),
                ask(new FindStage(classId), StageView.class),
                ask(new WatchChat(classId), ChatView.class).messages(),
                ask(new FindMesh(classId), MeshView.class));
    }

    private Seen folded(Moment moment) {
        var at = rig.travels.answer(new FindClassAt(moment.classId, moment.position, null));
        assertThat(at.position()).isEqualTo(moment.position);
        assertThat(at.at()).isEqualTo(moment.at);
        return seen(at);
    }

    private static Seen seen(ClassAt at) {
        var messages = at.chat().messages();
        var newest = messages.subList(Math.max(0, messages.size() - SHOWN_LIVE), messages.size());
        return new Seen(at.state(), at.people(), at.hands(), at.stage(), newest, at.mesh());
    }

    private void refused(ClassId classId, @Nullable Long position, @Nullable Instant time, ErrorCode code) {
        assertThatThrownBy(() -> rig.travels.answer(new FindClassAt(classId, position, time)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private long checkpoints() {
        return jdbc.sql("select count(*) from projection.checkpoint")
                .query(Long.class)
                .single();
    }
}
