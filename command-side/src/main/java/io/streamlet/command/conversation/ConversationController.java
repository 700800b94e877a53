package io.streamlet.command.conversation;

import io.streamlet.command.shared.Ids;
import io.streamlet.command.shared.PlainText;
import io.streamlet.command.shared.Stripped;
import io.streamlet.contracts.conversation.ChangeSlowMode;
import io.streamlet.contracts.conversation.DeleteMessage;
import io.streamlet.contracts.conversation.EditMessage;
import io.streamlet.contracts.conversation.LockChat;
import io.streamlet.contracts.conversation.PostMessage;
import io.streamlet.contracts.conversation.UnlockChat;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

@RestController
@RequestMapping("/api/classes/{classId}")
class ConversationController {
    private final CommandGateway commands;

    ConversationController(CommandGateway commands) {
        this.commands = commands;
    }

    record PostMessageRequest(
            @Nullable MessageId messageId,

            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = ChatText.MAX_LENGTH) @PlainText(lines = true)
            String text,

            @Nullable MessageId replyTo) {}

    record EditMessageRequest(
            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = ChatText.MAX_LENGTH) @PlainText(lines = true)
            String text) {}

    record ChatRequest(
            @Nullable Boolean locked,
            @Min(0) @Max(300) @Nullable Integer slowModeSeconds) {}

    record Posted(MessageId messageId) {}

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Posted post(
            @PathVariable ClassId classId,
            @RequestBody @Valid PostMessageRequest body,
            @AuthenticationPrincipal Actor actor) {
        var messageId = body.messageId() == null ? new MessageId(Ids.next()) : body.messageId();
        commands.sendAndWait(new PostMessage(classId, messageId, body.text(), body.replyTo(), actor));
        return new Posted(messageId);
    }

    @PatchMapping("/messages/{messageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            @PathVariable ClassId classId,
            @PathVariable MessageId messageId,
            @RequestBody @Valid EditMessageRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new EditMessage(classId, messageId, body.text(), actor));
    }

    @DeleteMapping("/messages/{messageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable ClassId classId, @PathVariable MessageId messageId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new DeleteMessage(classId, messageId, actor));
    }

    @PutMapping("/chat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable ClassId classId, @RequestBody @Valid ChatRequest body, @AuthenticationPrincipal Actor actor) {
        if (body.locked() != null) {
            commands.sendAndWait(body.locked() ? new LockChat(classId, actor) : new UnlockChat(classId, actor));
        }
        if (body.slowModeSeconds() != null) {
            commands.sendAndWait(new ChangeSlowMode(classId, body.slowModeSeconds(), actor));
        }
    }
}
