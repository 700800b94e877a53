package io.streamlet.media.storage;

import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code stream.json}: whose stream a part is.
 *
 * @param closed why nothing more comes, null while it may
 */
public record StreamFile(
        StreamId streamId,
        AccountId teacherId,
        String mimeType,
        Instant openedAt,
        @Nullable OfflineCause closed) {
    StreamFile closed(OfflineCause cause) {
        return new StreamFile(streamId, teacherId, mimeType, openedAt, cause);
    }
}
