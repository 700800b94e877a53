package io.streamlet.command.mesh;

import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.LimitPeerRole;
import io.streamlet.contracts.mesh.MovePeer;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the teacher of a class, or an admin, decides about a peer over the policy's head; the rules hold for them too. */
@RestController
@RequestMapping("/api/classes/{classId}/mesh/peers/{peerId}")
class MeshOperatorController {
    private final CommandGateway commands;

    MeshOperatorController(CommandGateway commands) {
        this.commands = commands;
    }

    record MovePeerRequest(@NotNull PeerId parent) {}

    record LimitPeerRequest(@NotNull PeerRole role) {}

    @PostMapping("/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void movePeer(
            @PathVariable ClassId classId,
            @PathVariable PeerId peerId,
            @RequestBody @Valid MovePeerRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new MovePeer(classId, peerId, body.parent(), actor));
    }

    @PostMapping("/limit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void limitPeer(
            @PathVariable ClassId classId,
            @PathVariable PeerId peerId,
            @RequestBody @Valid LimitPeerRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new LimitPeerRole(classId, peerId, body.role(), actor));
    }

    /** it watches by HLS from then on */
    @PostMapping("/disconnect")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnectPeer(
            @PathVariable ClassId classId, @PathVariable PeerId peerId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new DepartPeer(classId, peerId, DepartureReason.REMOVED, actor));
    }
}
