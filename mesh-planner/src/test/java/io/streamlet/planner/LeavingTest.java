package io.streamlet.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private LiveMesh mesh = new LiveMesh(Meshes.SERVER);

    /** 1 and 2 head clusters; 11 to 14 are below 1, and 21 is below 2 */
    @BeforeEach
    void twoClusters() {
        mesh = new LiveMesh(Meshes.SERVER).joined(1, 1, Meshes.MEDIUM).joined(11, 14, Meshes.WATCHER);
        mesh.joined(15, 15, Meshes.WATCHER).joined(2, 2, Meshes.MEDIUM);
        mesh.apply(mesh.policy.move(mesh.topology, Meshes.peer(2), PeerId.SOURCE, mesh.now));
        mesh.joined(21, 21, Meshes.WATCHER);
    }

    @Test
    void backups_are_in_another_cluster() {
        mesh.rebalance(0);

        assertThat(mesh.parent(11)).isEqualTo(1);
        assertThat(mesh.topology.cluster(mesh.topology.backup(mesh.node(11)))).isNotEqualTo(mesh.node(1));
    }

    @Test
    void an_announced_leave_moves_the_children_first() {
        var events = mesh.leave(1).events();

        assertThat(moves(events)).hasSize(4).allMatch(moved -> moved.cause() == MoveCause.PARENT_LEAVES);
        assertThat(events.subList(0, 4)).hasOnlyElementsOfType(PeerMoved.class);
        assertThat(events.get(4)).isInstanceOf(PeerDeparted.class);
        assertThat(mesh.contains(1)).isFalse();
    }

    @Test
    void children_of_a_lost_peer_go_to_their_backups() {
        int backup = mesh.backup(11);

        var events = mesh.lose(1).events();

        assertThat(mesh.parent(11)).isEqualTo(backup);
        assertThat(moves(events)).allMatch(moved -> moved.cause() == MoveCause.PARENT_GONE);
    }

    @Test
    void a_peer_that_is_not_there_leaves_unnoticed() {
        assertThat(mesh.lose(99)).isEqualTo(Plan.nothing());
    }

    @Test
    void who_may_carry_no_more_gives_its_children_away() {
        mesh.report(1, Meshes.WATCHER);

        assertThat(mesh.topology.children(mesh.node(1))).isZero();
        assertThat(mesh.contains(11)).isTrue();
        assertThat(mesh.report(1, Meshes.WATCHER)).isEqualTo(Plan.nothing());
    }

    @Test
    void reports_about_strangers_are_refused() {
        assertThat(mesh.report(99, Meshes.STRONG).refused()).isEqualTo(PlanRefusal.PEER_UNKNOWN);
    }

    @Test
    void a_child_without_a_picture_moves_and_its_parent_is_trusted_less_after_the_second() {
        mesh.complain(11);
        assertThat(mesh.parent(11)).isNotEqualTo(1);
        assertThat(mesh.topology.fanOut(mesh.node(1))).isEqualTo(4);

        mesh.complain(12);
        assertThat(mesh.topology.fanOut(mesh.node(1))).isEqualTo(2);
    }

    @Test
    void a_late_complaint_changes_nothing() {
        assertThat(mesh.policy.parentFailed(mesh.topology, Meshes.peer(11), Meshes.peer(2), mesh.now))
                .isEqualTo(Plan.nothing());
    }

    @Test
    void a_lost_source_slot_sends_the_last_ones_to_hls() {
        var small = new LiveMesh(Meshes.SERVER).joined(1, 3, Meshes.WATCHER);

        small.apply(small.policy.changeSource(
                small.topology,
                new MeshSource(MeshSource.Kind.TEACHER, 4_000, DeviceClass.HIGH),
                small.now.plus(Duration.ofMinutes(1))));

        assertThat(small.feeds()).isEqualTo(2);
        assertThat(small.contains(3)).isFalse();
    }

    @Test
    void a_lost_head_leaves_its_feed_to_the_orphan_who_can_carry_the_others() {
        var full = twoFeeds();
        full.join(21, Meshes.WATCHER);
        full.join(13, Meshes.MEDIUM);
        arrange(full, 2, 21, 22, 23, 24);
        arrange(full, 1, 11, 12, 13);

        full.lose(1);

        assertThat(full.topology.size()).isEqualTo(8);
        assertThat(full.parent(13)).isZero();
        assertThat(Invariants.brokenIn(full.topology)).isEmpty();
    }

    @Test
    void where_the_best_relay_hid_at_the_bottom_it_comes_up_for_the_orphans() {
        var full = twoFeeds();
        full.join(21, Meshes.MEDIUM);
        full.join(13, Meshes.WATCHER);
        arrange(full, 2, 21, 22, 23, 24);
        arrange(full, 1, 11, 12, 13);
        full.join(31, Meshes.STRONG);
        full.joined(32, 34, Meshes.WATCHER);
        arrange(full, 21, 31, 32, 33, 34);

        full.leave(1);

        assertThat(full.topology.size()).isEqualTo(12);
        assertThat(full.hop(31)).isEqualTo(1);
        assertThat(full.feeds()).isEqualTo(2);
        assertThat(Invariants.brokenIn(full.topology)).isEmpty();
    }

    /** of the source, 1 and 2; below 1 are 11 and 12, below 2 are 22 to 24 */
    private static LiveMesh twoFeeds() {
        var full = new LiveMesh(new MeshSource(MeshSource.Kind.TEACHER, 20_000, DeviceClass.LOW));
        full.joined(1, 2, Meshes.MEDIUM);
        arrange(full, 0, 2);
        full.joined(22, 24, Meshes.WATCHER);
        arrange(full, 2, 22, 23, 24);
        full.joined(11, 12, Meshes.WATCHER);
        arrange(full, 1, 11, 12);
        return full;
    }

    private static void arrange(LiveMesh mesh, int parent, int... children) {
        for (int child : children) {
            var target = parent == 0 ? PeerId.SOURCE : Meshes.peer(parent);
            var plan = mesh.policy.move(mesh.topology, Meshes.peer(child), target, mesh.now);
            assertThat(plan.refused()).isNull();
            mesh.apply(plan);
        }
    }

    private static List<PeerMoved> moves(List<MeshEvent> events) {
        return events.stream()
                .filter(PeerMoved.class::isInstance)
                .map(PeerMoved.class::cast)
                .toList();
    }
}
