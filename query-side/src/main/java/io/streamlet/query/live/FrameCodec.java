package io.streamlet.query.live;

import io.streamlet.contracts.live.Attend;
import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.live.MeshJoin;
import io.streamlet.contracts.live.MeshLeave;
import io.streamlet.contracts.live.MeshParentFailed;
import io.streamlet.contracts.live.MeshReport;
import io.streamlet.contracts.live.MeshSourceReady;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.live.Pong;
import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.live.StageConnected;
import io.streamlet.contracts.live.StageLost;
import io.streamlet.contracts.live.StageReady;
import io.streamlet.contracts.live.StopAttending;
import io.streamlet.contracts.live.Subscribe;
import io.streamlet.contracts.live.Unsubscribe;
import io.streamlet.contracts.live.ViewerStats;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Frames to and from JSON: lenient in nothing that a client sends, and as REST writes it in what it reads. */
@Component
class FrameCodec {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    FrameCodec(JsonMapper mapper) {
        this.reader = mapper.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build()
                .readerFor(ClientFrame.class);
        this.writer = mapper.writerFor(ServerFrame.class);
    }

    TextMessage encode(ServerFrame frame) {
        return new TextMessage(writer.writeValueAsBytes(frame));
    }

    /** @throws BusinessException FRAME_INVALID */
    ClientFrame decode(String text) {
        ClientFrame frame;
        try {
            frame = reader.readValue(text);
        } catch (JacksonException e) {
            throw invalid();
        }
        if (frame == null || !complete(frame)) {
            throw invalid();
        }
        return frame;
    }

    private static boolean complete(ClientFrame frame) {
        return switch (frame) {
            case Subscribe f -> given(f.topic()) && complete(f.resume());
            case Unsubscribe f -> given(f.topic());
            case Attend f -> given(f.classId());
            case StopAttending f -> given(f.classId());
            case Pong _ignored -> true;
            case MeshJoin f -> given(f.classId()) && given(f.peerId()) && complete(f.capability());
            case MeshReport f -> given(f.classId()) && complete(f.capability());
            case MeshSourceReady f -> given(f.classId()) && complete(f.source());
            case MeshParentFailed f -> given(f.classId()) && given(f.parent());
            case MeshLeave f -> given(f.classId()) && given(f.reason());
            case MeshStats f -> given(f.classId());
            case ViewerStats f ->
                given(f.classId()) && f.received().stream().allMatch(received -> given(received.from()));
            case StageReady f ->
                given(f.classId()) && given(f.invitationId()) && given(f.stagePeerId()) && given(f.session());
            case StageConnected f -> given(f.classId()) && given(f.invitationId()) && given(f.route());
            case StageLost f -> given(f.classId()) && given(f.invitationId()) && given(f.route());
            case Signal f -> given(f.classId()) && given(f.to()) && given(f.kind()) && given(f.payload());
        };
    }

    private static boolean complete(@Nullable Resume resume) {
        return resume == null || given(resume.epoch());
    }

    private static boolean complete(@Nullable CapabilityReport report) {
        return report != null && given(report.reachability()) && given(report.device());
    }

    private static boolean complete(@Nullable MeshSource source) {
        return source != null && given(source.kind()) && given(source.device());
    }

    private static boolean given(@Nullable Object field) {
        return field != null;
    }

    private static BusinessException invalid() {
        return new BusinessException(ErrorCode.FRAME_INVALID, "This is not a frame of streamlet.v1.");
    }
}
