package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshSourceReady;
import io.streamlet.contracts.mesh.ChangeSource;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import org.springframework.stereotype.Component;

@Component
class MeshSourceHandler implements FrameHandler<MeshSourceReady> {

    private final MeshHub hub;
    private final ClassAccess access;

    MeshSourceHandler(MeshHub hub, ClassAccess access) {
        this.hub = hub;
        this.access = access;
    }

    @Override
    public Class<MeshSourceReady> type() {
        return MeshSourceReady.class;
    }

    @Override
    public String ref(MeshSourceReady frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, MeshSourceReady frame) {
        if (frame.source().kind() != MeshSource.Kind.TEACHER) {
            throw new BusinessException(ErrorCode.VALIDATION_FAILED, "A page is no media server.");
        }
        MeshHub.requireAttending(connection, frame.classId());
        access.requireTeacher(connection.actor(), frame.classId());
        var command = new ChangeSource(frame.classId(), frame.source(), connection.actor());
        hub.bind(frame.classId(), PeerId.SOURCE, connection, command);
    }
}
