package io.streamlet.query.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.FindHands;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.Queries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandsController {

    private final Queries queries;
    private final ClassAccess access;

    HandsController(Queries queries, ClassAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GetMapping("/api/classes/{classId}/hands")
    HandsView hands(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireInside(actor, classId);
        return queries.ask(new FindHands(classId), HandsView.class);
    }
}
