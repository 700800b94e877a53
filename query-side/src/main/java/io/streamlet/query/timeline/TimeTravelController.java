package io.streamlet.query.timeline;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.timeline.ClassAt;
import io.streamlet.contracts.timeline.FindClassAt;
import io.streamlet.contracts.timeline.FindPlacement;
import io.streamlet.contracts.timeline.PlacementView;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a class was like at a moment of it, and why a peer was where it was, for its teacher and admins. */
@RestController
@RequestMapping("/api/classes/{classId}")
class TimeTravelController {

    private final Queries queries;
    private final Patience patience;
    private final ClassAccess access;

    TimeTravelController(Queries queries, Patience patience, ClassAccess access) {
        this.queries = queries;
        this.patience = patience;
        this.access = access;
    }

    /** Of a position or a time; of neither, the class as it is now. */
    @GetMapping("/at")
    ClassAt at(
            @AuthenticationPrincipal Actor by,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Min(0) @Nullable Long position,
            @RequestParam(required = false) @Nullable Instant time) {
        access.requireTeacher(by, classId);
        return soon(classId, () -> queries.ask(new FindClassAt(classId, position, time), ClassAt.class));
    }

    @GetMapping("/mesh/peers/{peerId}/why")
    PlacementView why(
            @AuthenticationPrincipal Actor by,
            @PathVariable ClassId classId,
            @PathVariable PeerId peerId,
            @RequestParam(required = false) @Min(0) @Nullable Long position) {
        access.requireTeacher(by, classId);
        return soon(classId, () -> queries.ask(new FindPlacement(classId, peerId, position), PlacementView.class));
    }

    /** the timeline may come a little after the class itself */
    private <R> R soon(ClassId classId, Supplier<R> question) {
        return patience.ask(question, refusal -> isTooEarly(refusal, classId));
    }

    private boolean isTooEarly(BusinessException refusal, ClassId classId) {
        return refusal.code() == ErrorCode.CLASS_NOT_FOUND && patience.madeJustNow(classId.value());
    }
}
