package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that takes a while: answered at once with a {@link WhatIfView} that is running. Refused with CLASS_NOT_FOUND,
 * MESH_NEVER_OPENED, RANGE_TOO_LONG or TOO_MANY_REQUESTS.
 *
 * @param classIds if empty, all classes that were started within the range and had a mesh
 */
public record StartWhatIf(
        UUID id,
        List<ClassId> classIds,
        @Nullable Instant from,
        @Nullable Instant to,
        WhatIfPolicy policy,
        WhatIfParameters parameters) {}
