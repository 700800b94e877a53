package io.streamlet.query.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.timeline.TimelineContext;
import io.streamlet.contracts.timeline.TimelinePage;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened on the platform, in all classes and to all accounts, for admins. */
@RestController
class PlatformTimelineController {

    private final Queries queries;

    PlatformTimelineController(Queries queries) {
        this.queries = queries;
    }

    /**
     * @param before a position: the newest before it
     * @param after a position: the oldest after it
     */
    @GetMapping("/api/admin/timeline")
    TimelinePage ofPlatform(
            @RequestParam(required = false) @Nullable ClassId classId,
            @RequestParam(required = false) @Nullable List<TimelineContext> context,
            @RequestParam(required = false) @Size(max = 100) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable AccountId actor,
            @RequestParam(required = false) @Nullable AccountId account,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Size(max = 100) @Nullable String search,
            @RequestParam(required = false) @Size(max = 100) @Nullable String correlation,
            @RequestParam(required = false) @Min(0) @Nullable Long before,
            @RequestParam(required = false) @Min(0) @Nullable Long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var request =
                new TimelineRequest(context, kind, actor, account, from, to, search, correlation, before, after, limit);
        return queries.ask(request.of(classId), TimelinePage.class);
    }
}
