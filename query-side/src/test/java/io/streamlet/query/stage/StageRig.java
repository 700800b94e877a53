package io.streamlet.query.stage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.live.SignalKind;
import io.streamlet.contracts.live.StageReady;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.ReportStageConnected;
import io.streamlet.contracts.stage.ReportStageLinkLost;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.query.Patience;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.HubCommands;
import io.streamlet.query.live.LiveRig;
import io.streamlet.query.live.LiveRig.Tab;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stage hub with a command bus that takes note and a read side that says what the test tells it. */
final class StageRig {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final LiveRig live = new LiveRig();
    final List<Object> commands = new ArrayList<>();
    final Actor teacher = actor(Role.TEACHER);
    final Actor ann = actor(Role.STUDENT);
    final ClassId classId = live.fakes.projections.liveClass(teacher);
    final InvitationId invitation = new InvitationId(new UUID(5, 1));
    final StagePeerId annsTab = new StagePeerId(new UUID(6, 1));
    final UUID teachersLoad = new UUID(7, 1);
    final UUID annsLoad = new UUID(7, 2);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final StageHub hub = new StageHub(
            live.topics,
            live.fakes.queries,
            new Patience(live.clock, List.of()),
            live.ice,
            live.timer,
            live.clock,
            new StageMeters(meters));
    private final HubCommands hubCommands = new HubCommands(gateway());
    private final List<FrameHandler<?>> handlers = List.of(
            new StageReadyHandler(hub),
            new StageConnectedHandler(hub, hubCommands),
            new StageLostHandler(hub, hubCommands));
    private long version;

    static Actor actor(Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), "Someone", role);
    }

    Tab tab(Actor actor) {
        return live.tab(actor, classId);
    }

    void receive(Tab tab, Object frame) {
        live.receive(tab, handlers, frame);
    }

    /** the teacher's page, which stands there */
    Tab teachersPage() {
        var tab = tab(teacher);
        receive(tab, ready(new StagePeerId(new UUID(6, 9)), teachersLoad));
        return tab;
    }

    /** the tab that accepted, which stands there */
    Tab annsPage() {
        var tab = tab(ann);
        receive(tab, ready(annsTab, annsLoad));
        return tab;
    }

    StageReady ready(StagePeerId tab, UUID session) {
        return new StageReady(classId, invitation, tab, session);
    }

    Signal signal(SignalKind kind) {
        return new Signal(classId, new PeerId(invitation.value()), kind, "sdp");
    }

    void show(SeatStatus status, StageRoute route) {
        show(status, route, null);
    }

    void show(SeatStatus status, @Nullable StageRoute route, @Nullable StageEndReason reason) {
        live.fakes.projections.change(new InvitationView(
                classId,
                invitation,
                ++version,
                ann.accountId(),
                ann.displayName(),
                teacher.accountId(),
                status,
                NOON,
                NOON.plusSeconds(30),
                status == SeatStatus.INVITED ? null : NOON,
                null,
                null,
                reason,
                route,
                null,
                status == SeatStatus.INVITED ? null : annsTab,
                0,
                true,
                true));
        live.timer.settle();
    }

    /** @return its type, and its code where it has one */
    static List<String> brief(Tab tab) {
        return tab.received().stream().map(StageRig::brief).toList();
    }

    static String brief(JsonNode frame) {
        return frame.get("type").asString()
                + (frame.has("code") ? " " + frame.get("code").asString() : "");
    }

    private DefaultCommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        for (var type : List.of(ReportStageConnected.class, ReportStageLinkLost.class)) {
            var _ignored = bus.subscribe(type.getName(), message -> {
                commands.add(message.getPayload());
                return "done";
            });
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
