package io.streamlet.query.mesh;

import io.streamlet.contracts.mesh.FindMesh;
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

    MeshController(Queries queries, ClassAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GetMapping("/api/classes/{classId}/mesh")
    MeshView mesh(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireTeacher(actor, classId);
        return queries.ask(new FindMesh(classId), MeshView.class);
    }
}
