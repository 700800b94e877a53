package io.streamlet.query.conversation;

import io.streamlet.contracts.conversation.FindMessages;
import io.streamlet.contracts.conversation.MessagePage;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChatController {

    private final Queries queries;
    private final ClassAccess access;

    ChatController(Queries queries, ClassAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GetMapping("/api/classes/{classId}/messages")
    MessagePage messages(
            @AuthenticationPrincipal Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable MessageId before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        access.requireInside(actor, classId);
        return queries.ask(new FindMessages(classId, before, limit), MessagePage.class);
    }
}
