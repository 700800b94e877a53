package io.streamlet.media.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param streamId made by the page, so that the request can be repeated */
record OpenStream(
        @Nullable UUID streamId, @NotBlank @Size(max = 200) String mimeType) {}
