package io.streamlet.media.stage;

import com.fasterxml.uuid.Generators;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.contracts.stage.InvitationId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way by the server, see {@code docs/stage.md}: the student's page uploads, the teacher's page reads along. */
@RestController
@RequestMapping("/api/classes/{classId}/stage/seats/{invitationId}")
class SeatStreamController {
    private final SeatStreams streams;
    private final SeatStreamLimits limits;

    SeatStreamController(SeatStreams streams, SeatStreamLimits limits) {
        this.streams = streams;
        this.limits = limits;
    }

    /**
     * @param streamId made by the page, so that the request can be repeated
     * @param mimeType is said again to the teacher's page, so nothing but a type is taken
     */
    record OpenSeatStream(
            @Nullable UUID streamId,

            @NotNull @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9/;=,.+\" -]*")
            String mimeType) {}

    record SeatStreamPosition(StreamId streamId, int nextChunk) {
        static SeatStreamPosition of(SeatStream stream) {
            return new SeatStreamPosition(stream.streamId(), stream.nextChunk());
        }
    }

    record SeatNextChunk(int nextChunk) {}

    @PostMapping("/streams")
    @ResponseStatus(HttpStatus.CREATED)
    SeatStreamPosition openOnStage(
            @PathVariable UUID classId,
            @PathVariable UUID invitationId,
            @Valid @RequestBody OpenSeatStream body,
            @AuthenticationPrincipal Actor actor) {
        if (!body.mimeType().startsWith("video/mp4")) {
            throw new BusinessException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Only video/mp4 can be uploaded.");
        }
        var streamId = new StreamId(
                body.streamId() == null ? Generators.timeBasedEpochGenerator().generate() : body.streamId());
        return SeatStreamPosition.of(
                streams.open(new ClassId(classId), invitation(invitationId), streamId, body.mimeType(), actor));
    }

    @PutMapping(path = "/streams/{streamId}/chunks/{number}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    SeatNextChunk putOnStage(
            @PathVariable UUID classId,
            @PathVariable UUID invitationId,
            @PathVariable UUID streamId,
            @PathVariable int number,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor)
            throws IOException {
        if (number < 0) {
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "Chunks are numbered from 0.");
        }
        var stream = own(classId, invitationId, streamId, actor);
        return new SeatNextChunk(stream.put(number, body(request)));
    }

    @GetMapping("/streams/{streamId}")
    SeatStreamPosition positionOnStage(
            @PathVariable UUID classId,
            @PathVariable UUID invitationId,
            @PathVariable UUID streamId,
            @AuthenticationPrincipal Actor actor) {
        return SeatStreamPosition.of(own(classId, invitationId, streamId, actor));
    }

    @DeleteMapping("/streams/{streamId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopOnStage(
            @PathVariable UUID classId,
            @PathVariable UUID invitationId,
            @PathVariable UUID streamId,
            @AuthenticationPrincipal Actor actor) {
        own(classId, invitationId, streamId, actor).close(ErrorCode.STREAM_CLOSED);
    }

    /** One answer for as long as the stream lasts: the init segment, then each fragment as it comes. */
    @GetMapping("/live")
    void playOnStage(
            @PathVariable UUID classId,
            @PathVariable UUID invitationId,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var stream = streams.forTeacher(new ClassId(classId), invitation(invitationId), actor);
        var playing = stream.play();
        var read = playing.read(limits.firstWait());
        if (read == null || read.isEmpty()) {
            throw new BusinessException(ErrorCode.STREAM_NOT_FOUND, "Nothing has been sent yet.");
        }
        response.setContentType(stream.mimeType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        // a proxy that collects what it passes on would make it late
        response.setHeader("X-Accel-Buffering", "no");
        while (read != null) {
            write(response, read);
            read = playing.read(limits.nextWait());
        }
    }

    private static void write(HttpServletResponse response, List<byte[]> read) throws IOException {
        var out = response.getOutputStream();
        for (var bytes : read) {
            out.write(bytes);
        }
        response.flushBuffer();
    }

    private SeatStream own(UUID classId, UUID invitationId, UUID streamId, Actor actor) {
        return streams.own(new ClassId(classId), invitation(invitationId), new StreamId(streamId), actor);
    }

    private static InvitationId invitation(UUID id) {
        try {
            return new InvitationId(id);
        } catch (IllegalArgumentException nil) {
            throw new BusinessException(ErrorCode.INVITATION_NOT_FOUND, "There is no such invitation.");
        }
    }

    /** Read here and not by a converter: the container puts no limit on a raw body. */
    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limits.maxChunkBytes()) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(limits.maxChunkBytes() + 1);
        if (bytes.length > limits.maxChunkBytes()) {
            throw tooLarge();
        }
        return bytes;
    }

    private BusinessException tooLarge() {
        return new BusinessException(
                ErrorCode.PAYLOAD_TOO_LARGE, "A chunk has at most " + limits.maxChunkBytes() + " bytes.");
    }
}
