package io.streamlet.media.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.media.Classes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The uploads from all stages. Only who has the seat uploads, and only while its route is the server; only the class's teacher
 * plays. Who may is asked when a stream is opened or played; that the seat is over is looked for again and again, and ends the
 * stream on both sides.
 */
final class SeatStreams {
    private static final Logger log = LoggerFactory.getLogger(SeatStreams.class);

    private record Seat(ClassId classId, InvitationId invitationId) {}

    private final Map<Seat, SeatStream> streams = new ConcurrentHashMap<>();
    private final Classes classes;

    SeatStreams(Classes classes) {
        this.classes = classes;
    }

    /** A new stream takes the place of the one before; the same one again goes on. */
    SeatStream open(ClassId classId, InvitationId invitationId, StreamId streamId, String mimeType, Actor actor) {
        var view = classes.invitation(classId, invitationId);
        if (!actor.is(view.accountId())) {
            throw new BusinessException(ErrorCode.NOT_YOUR_INVITATION, "This is the seat of somebody else.");
        }
        requireByServer(view);
        return streams.compute(new Seat(classId, invitationId), (seat, known) -> {
            if (known != null && known.streamId().equals(streamId)) {
                known.requireOpen();
                if (!known.mimeType().equals(mimeType)) {
                    throw new BusinessException(ErrorCode.ID_ALREADY_USED, "This stream was opened with another type.");
                }
                return known;
            }
            if (known != null) {
                known.close(ErrorCode.STREAM_REPLACED);
            }
            return new SeatStream(streamId, actor.accountId(), mimeType);
        });
    }

    /** @throws BusinessException STREAM_NOT_FOUND, NOT_YOUR_INVITATION, or STREAM_REPLACED where a newer one has its place */
    SeatStream own(ClassId classId, InvitationId invitationId, StreamId streamId, Actor actor) {
        var stream = streams.get(new Seat(classId, invitationId));
        if (stream == null) {
            throw notFound();
        }
        if (!actor.is(stream.owner())) {
            throw new BusinessException(ErrorCode.NOT_YOUR_INVITATION, "This is the stream of somebody else.");
        }
        if (!stream.streamId().equals(streamId)) {
            throw new BusinessException(ErrorCode.STREAM_REPLACED, "Another stream has taken its place.");
        }
        return stream;
    }

    /** @throws BusinessException NOT_CLASS_TEACHER, NOT_ON_STAGE, STAGE_ROUTE_NOT_SERVER, or STREAM_NOT_FOUND: nothing sent yet */
    SeatStream forTeacher(ClassId classId, InvitationId invitationId, Actor actor) {
        requireTeacher(classId, actor);
        var stream = streams.get(new Seat(classId, invitationId));
        if (stream == null) {
            requireByServer(classes.invitation(classId, invitationId));
            throw notFound();
        }
        return stream;
    }

    long size() {
        return streams.values().stream().filter(SeatStream::isOpen).count();
    }

    /** Ends what belongs to no seat any more. */
    void look() {
        for (var entry : Map.copyOf(streams).entrySet()) {
            if (!isByServer(entry.getKey())) {
                entry.getValue().close(ErrorCode.STREAM_CLOSED);
                streams.remove(entry.getKey(), entry.getValue());
            }
        }
    }

    void closeAll() {
        List.copyOf(streams.values()).forEach(stream -> stream.close(ErrorCode.STREAM_CLOSED));
        streams.clear();
    }

    private boolean isByServer(Seat seat) {
        try {
            requireByServer(classes.invitation(seat.classId(), seat.invitationId()));
            return true;
        } catch (BusinessException e) {
            return switch (e.code()) {
                case NOT_ON_STAGE, STAGE_ROUTE_NOT_SERVER, INVITATION_NOT_FOUND -> false;
                default -> {
                    log.debug("The seat {} cannot be asked for now: {}", seat, e.getMessage());
                    yield true;
                }
            };
        }
    }

    private void requireTeacher(ClassId classId, Actor actor) {
        if (!actor.is(classes.recentMembership(classId, actor.accountId()).teacherId())) {
            throw new BusinessException(
                    ErrorCode.NOT_CLASS_TEACHER, "Only the teacher plays what comes from the stage.");
        }
    }

    private static void requireByServer(InvitationView view) {
        if (view.status() == SeatStatus.INVITED || view.status() == SeatStatus.ENDED) {
            throw new BusinessException(ErrorCode.NOT_ON_STAGE, "They are not on stage.");
        }
        if (view.route() != StageRoute.SERVER) {
            throw new BusinessException(ErrorCode.STAGE_ROUTE_NOT_SERVER, "The seat is connected without the server.");
        }
    }

    private static BusinessException notFound() {
        return new BusinessException(ErrorCode.STREAM_NOT_FOUND, "There is no such stream.");
    }
}
