package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Recorded histories under other conditions. People's reactions are not in it: they come, go and complain as they did.
 *
 * @param done, total events of meshes
 * @param result once it is done; not in lists
 */
public record WhatIfView(
        UUID id,
        WhatIfStatus status,
        WhatIfPolicy policy,
        WhatIfParameters parameters,
        List<ClassId> classIds,
        Instant startedAt,
        @Nullable Instant endedAt,
        long done,
        long total,
        @Nullable WhatIfResult result) {}
