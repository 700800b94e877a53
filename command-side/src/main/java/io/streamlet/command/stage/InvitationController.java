package io.streamlet.command.stage;

import io.streamlet.command.identity.AccountGate;
import io.streamlet.command.shared.Ids;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.AcceptInvitation;
import io.streamlet.contracts.stage.DeclineInvitation;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InviteToStage;
import io.streamlet.contracts.stage.LeaveStage;
import io.streamlet.contracts.stage.RemoveFromStage;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.SwitchStageMedia;
import io.streamlet.contracts.stage.WithdrawInvitation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way onto the stage, and off it. What the two ends of a link say about it comes over their sockets. */
@RestController
@RequestMapping("/api/classes/{classId}/stage")
class InvitationController {
    private final CommandGateway commands;
    private final AccountGate accounts;

    InvitationController(CommandGateway commands, AccountGate accounts) {
        this.commands = commands;
        this.accounts = accounts;
    }

    /** @param invitationId made by the page, so that the request can be repeated */
    record InviteRequest(
            @Nullable InvitationId invitationId, @NotNull AccountId accountId) {}

    record Invited(InvitationId invitationId, Instant expiresAt) {}

    /** @param stagePeerId of the tab that will send the media */
    record AcceptRequest(
            @NotNull StagePeerId stagePeerId,
            @NotNull Boolean microphone,
            @NotNull Boolean camera) {}

    record MediaRequest(
            @NotNull Boolean microphone, @NotNull Boolean camera) {}

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(
            @PathVariable ClassId classId,
            @RequestBody @Valid InviteRequest body,
            @AuthenticationPrincipal Actor actor) {
        var invitationId = body.invitationId() == null ? new InvitationId(Ids.next()) : body.invitationId();
        Instant expiresAt = commands.sendAndWait(
                new InviteToStage(classId, invitationId, body.accountId(), nameOf(body.accountId()), actor));
        return new Invited(invitationId, expiresAt);
    }

    @PostMapping("/invitations/{invitationId}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(
            @PathVariable ClassId classId,
            @PathVariable InvitationId invitationId,
            @RequestBody @Valid AcceptRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new AcceptInvitation(
                classId, invitationId, body.stagePeerId(), body.microphone(), body.camera(), actor));
    }

    @PostMapping("/invitations/{invitationId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(
            @PathVariable ClassId classId,
            @PathVariable InvitationId invitationId,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new DeclineInvitation(classId, invitationId, actor));
    }

    @PostMapping("/invitations/{invitationId}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable ClassId classId,
            @PathVariable InvitationId invitationId,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new WithdrawInvitation(classId, invitationId, actor));
    }

    @PutMapping("/seats/{invitationId}/media")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchMedia(
            @PathVariable ClassId classId,
            @PathVariable InvitationId invitationId,
            @RequestBody @Valid MediaRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new SwitchStageMedia(classId, invitationId, body.microphone(), body.camera(), actor));
    }

    @PostMapping("/seats/{invitationId}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveStage(
            @PathVariable ClassId classId,
            @PathVariable InvitationId invitationId,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new LeaveStage(classId, invitationId, actor));
    }

    @DeleteMapping("/seats/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFromStage(
            @PathVariable ClassId classId,
            @PathVariable InvitationId invitationId,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new RemoveFromStage(classId, invitationId, actor));
    }

    private String nameOf(AccountId account) {
        return accounts.standingOf(account)
                .map(AccountGate.Standing::displayName)
                .orElseThrow(() -> new BusinessException(ErrorCode.INVITEE_NOT_PRESENT, "They are not in the class."));
    }
}
