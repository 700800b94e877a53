package io.streamlet.query.classroom;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.FindClass;
import io.streamlet.contracts.classroom.FindPeople;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes/{classId}")
class ClassController {

    private final Queries queries;
    private final Patience patience;
    private final ClassAccess access;

    ClassController(Queries queries, Patience patience, ClassAccess access) {
        this.queries = queries;
        this.patience = patience;
        this.access = access;
    }

    @GetMapping
    ClassView classById(@PathVariable ClassId classId) {
        return patience.ask(
                () -> queries.ask(new FindClass(classId), ClassView.class),
                e -> e.code() == ErrorCode.CLASS_NOT_FOUND && patience.madeJustNow(classId.value()));
    }

    @GetMapping("/people")
    PeopleView people(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireInside(actor, classId);
        return queries.ask(new FindPeople(classId), PeopleView.class);
    }
}
