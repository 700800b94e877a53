package io.streamlet.query.mesh;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.live.MeshChanged;
import io.streamlet.contracts.live.MeshPeerChanged;
import io.streamlet.contracts.live.MeshPeerDeparted;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.ChangeSource;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshHead;
import io.streamlet.contracts.mesh.MeshPeerView;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PlacementReason;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.ReportCapability;
import io.streamlet.contracts.mesh.ReportParentFailed;
import io.streamlet.contracts.mesh.RoleReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.HubCommands;
import io.streamlet.query.live.LiveRig;
import io.streamlet.query.live.LiveRig.Tab;
import io.streamlet.query.live.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The mesh hub with a command bus that takes note and a read side that says what the test tells it. */
final class MeshRig {

    static final CapabilityReport GOOD =
            new CapabilityReport(20_000, 0, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);
    static final MeshSource SOURCE = new MeshSource(MeshSource.Kind.TEACHER, 10_000, DeviceClass.HIGH);

    final LiveRig live = new LiveRig();
    final List<Object> commands = new ArrayList<>();
    final Actor teacher = Samples.actor(Role.TEACHER);
    final Actor ann = Samples.actor(Role.STUDENT);
    final Actor bob = Samples.actor(Role.STUDENT);
    final PeerId annsPeer = new PeerId(new UUID(4, 1));
    final PeerId bobsPeer = new PeerId(new UUID(4, 2));
    final ClassId classId = live.fakes.projections.liveClass(teacher);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Nullable
    Exception failure;

    private final MeshHubProperties properties = new MeshHubProperties(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            100,
            20,
            Duration.ofSeconds(30),
            Duration.ofSeconds(3));
    private final HubCommands peerCommands = new HubCommands(gateway());
    private final Losses losses = new Losses(live.timer, properties);
    final MeshStatistics statistics = new MeshStatistics(live.timer, properties, meters);
    final Orphans orphans = new Orphans(live.timer, meters);
    final MeshHub hub =
            new MeshHub(live.topics, live.fakes.queries, peerCommands, losses, orphans, live.timer, properties);
    final MeshMeters census = new MeshMeters(hub, live.timer, meters);
    final MeshHealthPush push = new MeshHealthPush(hub, statistics, live.topics, live.timer, properties);
    private final List<FrameHandler<?>> handlers = List.of(
            new MeshJoinHandler(hub, losses),
            new MeshSourceHandler(hub, live.fakes.access),
            new MeshReportHandler(hub, peerCommands),
            new MeshParentFailedHandler(hub, peerCommands),
            new MeshLeaveHandler(hub, peerCommands),
            new MeshStatsHandler(hub, statistics, orphans),
            new SignalHandler(List.of(), hub, statistics, live.timer, properties));
    private long version = 1;

    MeshRig() {
        live.fakes.projections.meshes.put(classId, new MeshView(head(true), List.of()));
    }

    Tab tab(Actor actor) {
        return live.tab(actor, classId);
    }

    void receive(Tab tab, Object frame) {
        live.receive(tab, handlers, frame);
    }

    /** @return its type, and its code or the reason it gives */
    static String brief(JsonNode frame) {
        var more = frame.has("code") ? frame.get("code") : frame.get("reason");
        return frame.get("type").asString() + (more == null || more.isNull() ? "" : " " + more.asString());
    }

    static List<String> brief(Tab tab) {
        return tab.received().stream().map(MeshRig::brief).toList();
    }

    void advance(Duration time) {
        live.timer.advance(time);
    }

    void show(PeerId peer, Actor actor, PeerId parent, int hop, PeerId backup) {
        emit(new MeshPeerChanged(view(peer, actor.accountId(), parent, hop, backup, ++version)));
    }

    void gone(PeerId peer, DepartureReason reason) {
        emit(new MeshPeerDeparted(peer, reason, ++version));
    }

    void closeMesh() {
        version++;
        emit(new MeshChanged(head(false)));
    }

    void emit(TopicUpdate update) {
        live.fakes.projections.emit(new WatchMesh(classId), update);
        live.timer.settle();
    }

    MeshHead head(boolean open) {
        return new MeshHead(classId, open, SOURCE, 5, "policy", 1, version);
    }

    static MeshPeerView view(PeerId peer, AccountId account, PeerId parent, int hop, PeerId backup, long version) {
        return new MeshPeerView(
                peer,
                account,
                PeerRole.A,
                RoleReason.CAPABLE,
                8,
                GOOD.uplinkKbps(),
                parent,
                backup,
                hop,
                Rendition.ofHop(hop),
                Samples.NOON,
                new PlacementReason(null, Samples.NOON, null, 0, 0),
                version);
    }

    private DefaultCommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        for (var type : List.of(
                JoinMesh.class,
                ChangeSource.class,
                ReportCapability.class,
                ReportParentFailed.class,
                DepartPeer.class)) {
            var _ignored = bus.subscribe(type.getName(), message -> {
                commands.add(message.getPayload());
                if (failure != null) {
                    throw failure;
                }
                return "done";
            });
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
