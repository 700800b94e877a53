package io.streamlet.query.classroom;

import io.streamlet.contracts.classroom.ClassList;
import io.streamlet.contracts.classroom.ClassPage;
import io.streamlet.contracts.classroom.FindClassHistory;
import io.streamlet.contracts.classroom.FindLiveClasses;
import io.streamlet.contracts.classroom.FindTaughtClasses;
import io.streamlet.contracts.classroom.FindUpcomingClasses;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes")
class ClassListsController {

    private final Queries queries;

    ClassListsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/live")
    ClassList liveClasses() {
        return queries.ask(new FindLiveClasses(), ClassList.class);
    }

    @GetMapping("/upcoming")
    ClassList upcomingClasses() {
        return queries.ask(new FindUpcomingClasses(), ClassList.class);
    }

    @GetMapping("/mine")
    ClassList taughtClasses(@AuthenticationPrincipal Actor actor) {
        if (actor.role() != Role.TEACHER && !actor.isAdmin()) {
            throw new BusinessException(ErrorCode.FORBIDDEN, "Only teachers have classes of their own.");
        }
        return queries.ask(new FindTaughtClasses(actor.accountId()), ClassList.class);
    }

    @GetMapping("/history")
    ClassPage classHistory(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return queries.ask(new FindClassHistory(actor.accountId(), page, size), ClassPage.class);
    }
}
