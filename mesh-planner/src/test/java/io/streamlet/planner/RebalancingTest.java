package io.streamlet.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.mesh.PeerMoved;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RebalancingTest {

    @Test
    void what_overflowed_to_the_source_is_compacted_within_the_allowed_moves() {
        var mesh = new LiveMesh(Meshes.SERVER).joined(1, 20, Meshes.WATCHER).joined(21, 26, Meshes.STRONG);
        assertThat(mesh.feeds()).isGreaterThan(10);

        assertThat(mesh.rebalance(3).events().stream().filter(PeerMoved.class::isInstance))
                .hasSizeLessThanOrEqualTo(3);
        for (int i = 0; i < 20; i++) {
            mesh.rebalance(8);
        }

        assertThat(mesh.feeds()).isEqualTo(SourceBound.of(mesh.topology)).isEqualTo(1);
        assertThat(Invariants.brokenIn(mesh.topology)).isEmpty();
    }

    @Test
    void a_settled_mesh_is_left_in_peace() {
        var mesh = new LiveMesh(Meshes.SERVER).joined(1, 8, Meshes.STRONG).joined(9, 40, Meshes.WATCHER);
        for (int i = 0; i < 20; i++) {
            mesh.rebalance(24);
        }

        assertThat(mesh.rebalance(24)).isEqualTo(Plan.nothing());
    }

    @Test
    void who_has_stayed_for_long_takes_the_place_where_a_loss_hurts_most() {
        var mesh = new LiveMesh(Meshes.SERVER).joined(1, 2, Meshes.STRONG).later(Duration.ofHours(1));
        mesh.joined(3, 3, Meshes.STRONG).joined(10, 30, Meshes.WATCHER);
        mesh.leave(1);
        mesh.later(Duration.ofMinutes(1));

        for (int i = 0; i < 5; i++) {
            mesh.rebalance(24);
        }

        assertThat(mesh.hop(2)).isEqualTo(1);
        assertThat(mesh.hop(3)).isGreaterThan(1);
    }

    @Test
    void clusters_do_not_mix_and_none_is_deeper_than_three_hops() {
        var mesh = new LiveMesh(Meshes.SERVER);
        for (int i = 0; i < 300; i++) {
            mesh.join(1 + i, i % 2 == 0 ? Meshes.MEDIUM : Meshes.WATCHER);
            mesh.later(Duration.ofSeconds(1));
        }
        for (int i = 0; i < 30; i++) {
            mesh.rebalance(24);
        }

        // 1 + 4 + 16 below each feed
        assertThat(mesh.feeds()).isBetween(15, 18);
        assertThat(Invariants.brokenIn(mesh.topology)).isEmpty();
    }
}
