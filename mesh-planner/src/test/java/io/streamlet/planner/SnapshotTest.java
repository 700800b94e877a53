package io.streamlet.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SnapshotTest {
    /** as the application writes snapshots: fields only */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    @Test
    void a_snapshot_read_back_is_the_same_topology() {
        var mesh = new LiveMesh(Meshes.TEACHER).joined(1, 5, Meshes.STRONG).joined(6, 20, Meshes.WATCHER);
        mesh.lose(3);
        mesh.later(Duration.ofMinutes(1)).rebalance(8);

        var read = MAPPER.readValue(MAPPER.writeValueAsString(mesh.topology), Topology.class);

        assertThat(read).isEqualTo(mesh.topology);
        assertThat(read.hop(mesh.node(20))).isEqualTo(mesh.hop(20));
        assertThat(mesh.policy.join(read, Meshes.join(30, Meshes.STRONG), mesh.now))
                .isEqualTo(mesh.policy.join(mesh.topology, Meshes.join(30, Meshes.STRONG), mesh.now));
    }

    @Test
    void an_unopened_mesh_has_a_snapshot_too() {
        var empty = new Topology();

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(empty), Topology.class))
                .isEqualTo(empty);
    }
}
