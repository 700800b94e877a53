package io.streamlet.media.ingest;

import com.fasterxml.uuid.Generators;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The upload of the teacher's page, see {@code docs/hls.md}. */
@RestController
@RequestMapping("/api/classes/{classId}/streams")
class StreamController {
    /** milliseconds from the beginning of the recording to the sending of the chunk */
    static final String RECORDED = "Recording-Elapsed-Millis";

    private final Ingest ingest;
    private final int maxChunkBytes;

    StreamController(Ingest ingest, IngestLimits limits) {
        this.ingest = ingest;
        this.maxChunkBytes = limits.maxChunkBytes();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StreamPosition open(
            @PathVariable UUID classId, @Valid @RequestBody OpenStream body, @AuthenticationPrincipal Actor actor) {
        if (!body.mimeType().toLowerCase(Locale.ROOT).startsWith("video/mp4")) {
            throw new BusinessException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Only video/mp4 can be uploaded.");
        }
        var streamId = new StreamId(
                body.streamId() == null ? Generators.timeBasedEpochGenerator().generate() : body.streamId());
        return ingest.open(new ClassId(classId), streamId, body.mimeType(), actor);
    }

    @PutMapping(path = "/{streamId}/chunks/{number}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    NextChunk put(
            @PathVariable UUID classId,
            @PathVariable UUID streamId,
            @PathVariable int number,
            @RequestHeader(name = RECORDED, required = false) @Nullable Long recordedMillis,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor)
            throws IOException {
        if (number < 0) {
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "Chunks are numbered from 0.");
        }
        if (recordedMillis != null && recordedMillis < 0) {
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "A recording does not begin after it is sent.");
        }
        var chunk = new ChunkAddress(new ClassId(classId), new StreamId(streamId), number);
        return new NextChunk(ingest.put(chunk, body(request), recordedMillis, actor));
    }

    @GetMapping("/{streamId}")
    StreamPosition position(
            @PathVariable UUID classId, @PathVariable UUID streamId, @AuthenticationPrincipal Actor actor) {
        return ingest.position(new ClassId(classId), new StreamId(streamId), actor);
    }

    @DeleteMapping("/{streamId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable UUID classId, @PathVariable UUID streamId, @AuthenticationPrincipal Actor actor) {
        ingest.stop(new ClassId(classId), new StreamId(streamId), actor);
    }

    /** Read here and not by a converter: the container puts no limit on a raw body. */
    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > maxChunkBytes) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(maxChunkBytes + 1);
        if (bytes.length > maxChunkBytes) {
            throw tooLarge();
        }
        return bytes;
    }

    private BusinessException tooLarge() {
        return new BusinessException(ErrorCode.PAYLOAD_TOO_LARGE, "A chunk has at most " + maxChunkBytes + " bytes.");
    }
}
