package io.streamlet.query.mesh;

import io.streamlet.contracts.mesh.FindMesh;
import io.streamlet.contracts.mesh.MeshHealth;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.Queries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeshController {

    private final Queries queries;
    private final ClassAccess access;
    private final MeshStatistics statistics;

    MeshController(Queries queries, ClassAccess access, MeshStatistics statistics) {
        this.queries = queries;
        this.access = access;
        this.statistics = statistics;
    }

    @GetMapping("/api/classes/{classId}/mesh")
    MeshView mesh(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireTeacher(actor, classId);
        return queries.ask(new FindMesh(classId), MeshView.class);
    }

    @GetMapping("/api/classes/{classId}/mesh/health")
    MeshHealth health(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireTeacher(actor, classId);
        var graph = new MeshGraph(classId);
        graph.load(queries.ask(new FindMesh(classId), MeshView.class));
        return Clusters.health(graph, statistics.of(classId));
    }
}
