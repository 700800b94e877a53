package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshJoin;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import org.springframework.stereotype.Component;

@Component
class MeshJoinHandler implements FrameHandler<MeshJoin> {

    private final MeshHub hub;
    private final Losses losses;

    MeshJoinHandler(MeshHub hub, Losses losses) {
        this.hub = hub;
        this.losses = losses;
    }

    @Override
    public Class<MeshJoin> type() {
        return MeshJoin.class;
    }

    @Override
    public String ref(MeshJoin frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, MeshJoin frame) {
        if (frame.peerId().isSource()) {
            throw new BusinessException(ErrorCode.NOT_YOUR_PEER, "The source does not join.");
        }
        MeshHub.requireAttending(connection, frame.classId());
        var actor = connection.actor();
        var command = new JoinMesh(
                frame.classId(), frame.peerId(), frame.capability(), losses.recent(actor.accountId()), actor);
        hub.bind(frame.classId(), frame.peerId(), connection, command);
    }
}
