package io.streamlet.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.Why;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoiningTest {
    private static final MeshSource TWO_FEEDS = new MeshSource(MeshSource.Kind.TEACHER, 100_000, DeviceClass.LOW);

    @Test
    void the_first_is_fed_by_the_source_and_the_next_by_the_first() {
        var mesh = new LiveMesh(Meshes.TEACHER).joined(1, 3, Meshes.STRONG);

        assertThat(mesh.parent(1)).isZero();
        assertThat(mesh.parent(2)).isEqualTo(1);
        assertThat(mesh.hop(3)).isEqualTo(3);
        assertThat(mesh.feeds()).isEqualTo(1);
    }

    @Test
    void the_same_tab_again_keeps_its_place() {
        var mesh = new LiveMesh(Meshes.TEACHER).joined(1, 3, Meshes.STRONG);

        assertThat(mesh.join(2, Meshes.STRONG)).isEqualTo(Plan.nothing());
    }

    @Test
    void another_tab_of_the_account_replaces_the_old_one() {
        var mesh = new LiveMesh(Meshes.TEACHER).joined(1, 3, Meshes.STRONG);

        var plan = mesh.apply(mesh.policy.join(mesh.topology, Meshes.join(9, 2, Meshes.STRONG, 0), mesh.now));

        assertThat(plan.events()).hasAtLeastOneElementOfType(PeerDeparted.class);
        assertThat(mesh.contains(2)).isFalse();
        assertThat(mesh.contains(9)).isTrue();
        assertThat(mesh.topology.size()).isEqualTo(3);
    }

    @Test
    void a_tab_cannot_be_taken_over_by_another_account() {
        var mesh = new LiveMesh(Meshes.TEACHER).joined(1, 1, Meshes.STRONG);

        assertThat(mesh.policy
                        .join(mesh.topology, Meshes.join(1, 2, Meshes.STRONG, 0), mesh.now)
                        .refused())
                .isEqualTo(PlanRefusal.PEER_OF_ANOTHER_ACCOUNT);
    }

    @Test
    void nobody_joins_before_the_mesh_is_open_or_after_it_was_closed() {
        var mesh = new LiveMesh(Meshes.TEACHER);
        mesh.apply(mesh.policy.close(mesh.topology));

        assertThat(mesh.join(1, Meshes.STRONG).refused()).isEqualTo(PlanRefusal.MESH_NOT_OPEN);
        assertThat(new StableClusters()
                        .join(new Topology(), Meshes.join(1, Meshes.STRONG), mesh.now)
                        .refused())
                .isEqualTo(PlanRefusal.MESH_NOT_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no consent", "metered", "hidden", "turn only", "low device", "slow uplink"})
    void who_may_not_relay_never_does(String because) {
        var capability = new CapabilityReport(
                because.equals("slow uplink") ? 500 : 50_000,
                0,
                because.equals("turn only") ? Reachability.TURN_ONLY : Reachability.DIRECT,
                because.equals("low device") ? DeviceClass.LOW : DeviceClass.HIGH,
                !because.equals("no consent"),
                because.equals("metered"),
                because.equals("hidden"));
        var mesh = new LiveMesh(Meshes.SERVER).joined(1, 1, capability).joined(2, 3, Meshes.WATCHER);

        assertThat(mesh.topology.fanOut(mesh.node(1))).isZero();
        assertThat(mesh.feeds()).isEqualTo(3);
    }

    @Test
    void the_picture_gets_smaller_with_every_hop_and_fits_the_link() {
        assertThat(Capacity.rendition(Meshes.TEACHER.kind(), 1, Meshes.STRONG.downlinkKbps()))
                .isEqualTo(Rendition.P720);
        assertThat(Capacity.rendition(Meshes.SERVER.kind(), 1, Meshes.STRONG.downlinkKbps()))
                .isEqualTo(Rendition.ORIGINAL);
        assertThat(Capacity.rendition(Meshes.SERVER.kind(), 2, Meshes.STRONG.downlinkKbps()))
                .isEqualTo(Rendition.P480);
        assertThat(Capacity.rendition(Meshes.SERVER.kind(), 3, Meshes.STRONG.downlinkKbps()))
                .isEqualTo(Rendition.P360);
        var slow = new CapabilityReport(0, 1_100, Reachability.DIRECT, DeviceClass.LOW, true, false, false);
        assertThat(Capacity.rendition(Meshes.TEACHER.kind(), 1, slow.downlinkKbps()))
                .isEqualTo(Rendition.P480);
    }

    @Test
    void whom_nobody_can_feed_is_left_to_hls() {
        var mesh = new LiveMesh(TWO_FEEDS).joined(1, 2, Meshes.WATCHER);

        assertThat(mesh.join(3, Meshes.WATCHER).refused()).isEqualTo(PlanRefusal.NO_CAPACITY);
        assertThat(mesh.topology.size()).isEqualTo(2);
    }

    @Test
    void a_relay_takes_the_place_of_a_watcher_where_the_source_is_full() {
        var mesh = new LiveMesh(TWO_FEEDS).joined(1, 2, Meshes.WATCHER);

        mesh.join(3, Meshes.STRONG);

        assertThat(mesh.parent(3)).isZero();
        assertThat(mesh.parent(1)).isEqualTo(3);
        assertThat(mesh.feeds()).isEqualTo(2);
    }

    @Test
    void the_last_slots_of_the_source_are_for_orphans() {
        var mesh = new LiveMesh(Meshes.TEACHER).joined(1, 4, Meshes.WATCHER);

        assertThat(mesh.topology.fanOut(Topology.SOURCE)).isEqualTo(4);
        assertThat(mesh.feeds()).isEqualTo(3);
        assertThat(mesh.contains(4)).isFalse();
    }

    @Test
    void who_comes_and_goes_must_stay_a_while_before_it_carries_others() {
        var mesh = new LiveMesh(Meshes.SERVER);
        mesh.apply(mesh.policy.join(mesh.topology, Meshes.join(1, 1, Meshes.STRONG, 2), mesh.now));

        mesh.join(2, Meshes.WATCHER);
        mesh.later(Duration.ofSeconds(61)).join(3, Meshes.WATCHER);

        assertThat(mesh.parent(2)).isZero();
        assertThat(mesh.parent(3)).isEqualTo(1);
    }

    @Test
    void says_why() {
        var mesh = new LiveMesh(Meshes.SERVER).joined(1, 1, Meshes.STRONG).joined(2, 3, Meshes.WATCHER);

        var placed = (PeerPlaced) mesh.join(4, Meshes.WATCHER).events().getFirst();

        assertThat(placed.why().policy()).isEqualTo("stable-clusters");
        assertThat(placed.why().inputs()).isEqualTo(new Why.Inputs(3, 1, 320, 0, 0));
        assertThat(placed.why().candidates())
                .extracting(Why.Candidate::parent)
                .containsExactly(Meshes.peer(1), PeerId.SOURCE);
        assertThat(placed.why().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Why.Refusal.NEVER_RELAYS);
            assertThat(refused.count()).isEqualTo(2);
            assertThat(refused.examples()).containsExactly(Meshes.peer(2), Meshes.peer(3));
        });
    }
}
