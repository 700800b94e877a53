package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.live.Attend;
import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.live.EveryoneLeft;
import io.streamlet.contracts.live.Subscribe;
import io.streamlet.contracts.live.Unsubscribe;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.JsonNode;

/** Rights end while sockets are open. */
class RosterWatchTest {

    private final FakeQueryBus fakes = new FakeQueryBus();
    private final ManualTimer timer = new ManualTimer();
    private final FrameCodec codec = new FrameCodec(Samples.JSON);
    private final List<LeaveClass> leaves = new ArrayList<>();
    private final Topics topics = new Topics(fakes.gateway, fakes.queries, timer, codec, Samples.properties());
    private final Presence presence = new Presence(gateway(), timer, Samples.properties());
    private final RosterWatch roster = new RosterWatch(topics, fakes.access, presence, timer);
    private final FrameHandlers handlers = new FrameHandlers(
            List.of(
                    new SubscribeHandler(topics, new TopicAuthority(fakes.access), roster),
                    new UnsubscribeHandler(topics, roster),
                    new AttendHandler(fakes.access, presence, roster)),
            codec);

    private final Actor teacher = Samples.actor(Role.TEACHER);
    private final Actor ann = Samples.actor(Role.STUDENT);
    private final Actor bob = Samples.actor(Role.STUDENT);
    private final ClassId classId = fakes.projections.liveClass(teacher);
    private final String chat = "class/" + classId + "/chat";
    private final List<String> written = new ArrayList<>();

    @BeforeEach
    void bothAreIn() {
        fakes.projections.joined(classId, ann.accountId());
        fakes.projections.joined(classId, bob.accountId());
    }

    @Test
    void whoIsRemovedLosesTheTopicsOfTheClass() {
        var connection = connected(ann);
        receive(connection, new Subscribe(chat, null));
        receive(connection, new Subscribe("class/" + classId, null));
        fakes.projections.gone(classId, ann.accountId(), LeaveReason.REMOVED);
        timer.settle();

        assertThat(unsubscribed()).containsExactly(chat + " REMOVED_FROM_CLASS");
        fakes.projections.emit(new WatchChat(classId), Samples.update(1));
        timer.settle();
        assertThat(written).noneMatch(frame -> frame.contains("chat.settings"));
    }

    @Test
    void whoLeavesLosesThemToo() {
        var connection = connected(ann);
        receive(connection, new Subscribe(chat, null));
        receive(connection, new Attend(classId, null));
        fakes.projections.gone(classId, ann.accountId(), LeaveReason.LEFT);
        timer.advance(Duration.ofSeconds(2));

        assertThat(unsubscribed()).containsExactly(chat + " FORBIDDEN");
        assertThat(connection.attended()).isEmpty();
        presence.stopAttending(classId, ann.accountId(), connection.id());
        timer.advance(Duration.ofMinutes(1));
        assertThat(leaves).isEmpty();
    }

    @Test
    void othersStay() {
        receive(connected(bob), new Subscribe(chat, null));
        receive(connected(teacher), new Subscribe(chat, null));
        fakes.projections.gone(classId, ann.accountId(), LeaveReason.REMOVED);
        fakes.projections.gone(classId, teacher.accountId(), LeaveReason.CONNECTION_LOST);
        timer.settle();

        assertThat(unsubscribed()).isEmpty();
    }

    @Test
    void aLateWordAboutSomebodyWhoIsBackTakesNothing() {
        receive(connected(ann), new Subscribe(chat, null));
        fakes.projections.gone(classId, ann.accountId(), LeaveReason.LEFT);
        fakes.projections.joined(classId, ann.accountId());
        timer.settle();

        assertThat(unsubscribed()).isEmpty();
    }

    /** the word about leaving may take so long that the page is back, attends, and only then seems to be gone */
    @Test
    void whoIsBackSoonNeverLostAnything() {
        var connection = connected(ann);
        receive(connection, new Subscribe(chat, null));
        receive(connection, new Attend(classId, null));
        fakes.projections.gone(classId, ann.accountId(), LeaveReason.LEFT);
        timer.advance(Duration.ofSeconds(1));
        fakes.projections.joined(classId, ann.accountId());
        timer.advance(Duration.ofMinutes(1));

        assertThat(unsubscribed()).isEmpty();
        assertThat(connection.attended()).containsExactly(classId);
    }

    @Test
    void aRemovalWhileTheFeedWasBrokenIsFoundAfterwards() {
        receive(connected(ann), new Subscribe(chat, null));
        fakes.projections.breakOff(new WatchPeople(classId));
        fakes.projections.gone(classId, ann.accountId(), LeaveReason.REMOVED);
        timer.advance(Duration.ofSeconds(1));

        assertThat(unsubscribed()).containsExactly(chat + " REMOVED_FROM_CLASS");
    }

    @Test
    void theEndOfTheClassTakesNothingAndNobodyIsReportedAsLost() {
        var connection = connected(ann);
        receive(connection, new Subscribe(chat, null));
        receive(connection, new Attend(classId, null));
        fakes.projections.ended(classId);
        fakes.projections.emit(new WatchPeople(classId), new EveryoneLeft(LeaveReason.CLASS_ENDED, Samples.NOON));
        timer.settle();
        presence.stopAttending(classId, ann.accountId(), connection.id());
        timer.advance(Duration.ofMinutes(1));

        assertThat(unsubscribed()).isEmpty();
        assertThat(leaves).isEmpty();
    }

    @Test
    void outsidersMayNotAttendNorFollow() {
        var outsider = connected(Samples.actor(Role.STUDENT));
        receive(outsider, new Attend(classId, null));
        receive(outsider, new Subscribe(chat, null));
        timer.advance(Duration.ofMinutes(1));

        assertThat(written).hasSize(2).allMatch(frame -> frame.contains("NOT_A_PARTICIPANT"));
        assertThat(outsider.topics()).isEmpty();
        assertThat(topics.size()).isZero();
    }

    @Test
    void theWatchEndsWithTheLastInterest() {
        var connection = connected(ann);
        receive(connection, new Subscribe(chat, null));
        assertThat(topics.size()).isEqualTo(2);
        receive(connection, new Unsubscribe(chat));
        timer.advance(Duration.ofMinutes(1));

        assertThat(unsubscribed()).containsExactly(chat + " ");
        assertThat(topics.size()).isZero();
    }

    private Connection connected(Actor actor) {
        var wire = new Wire() {
            @Override
            public void write(TextMessage frame) {
                written.add(frame.getPayload());
            }

            @Override
            public void close(Closing why) {}
        };
        var metrics = new LiveMetrics(new SimpleMeterRegistry());
        return new Connection(actor, wire, codec, timer, metrics, Samples.properties());
    }

    private void receive(Connection connection, ClientFrame frame) {
        handlers.receive(connection, Samples.JSON.writerFor(ClientFrame.class).writeValueAsString(frame));
        timer.settle();
    }

    private List<String> unsubscribed() {
        return written.stream()
                .map(Samples::json)
                .filter(frame -> frame.get("type").asString().equals("unsubscribed"))
                .map(frame -> frame.get("topic").asString() + " " + code(frame))
                .toList();
    }

    private static String code(JsonNode frame) {
        return frame.get("code").isNull() ? "" : frame.get("code").asString();
    }

    private DefaultCommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(LeaveClass.class.getName(), message -> leaves.add((LeaveClass) message.getPayload()));
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
