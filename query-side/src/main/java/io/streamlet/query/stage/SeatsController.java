package io.streamlet.query.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.FindInvitations;
import io.streamlet.contracts.stage.FindStage;
import io.streamlet.contracts.stage.InvitationsView;
import io.streamlet.contracts.stage.StageView;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.Queries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes/{classId}/stage")
class SeatsController {

    private final Queries queries;
    private final ClassAccess access;

    SeatsController(Queries queries, ClassAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GetMapping
    StageView stage(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireInside(actor, classId);
        return queries.ask(new FindStage(classId), StageView.class);
    }

    @GetMapping("/invitations")
    InvitationsView invitations(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireTeacher(actor, classId);
        return queries.ask(new FindInvitations(classId), InvitationsView.class);
    }
}
