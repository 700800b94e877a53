package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.List;

/**
 * One class, as it was recorded and as it would have been planned.
 *
 * @param title as it is now
 * @param policy, policyVersion that it was recorded with
 * @param recordedPoints, plannedPoints over time; empty where many classes are asked for
 */
public record WhatIfClass(
        ClassId classId,
        String title,
        Instant openedAt,
        String policy,
        int policyVersion,
        WhatIfFigures recorded,
        WhatIfFigures planned,
        List<WhatIfPoint> recordedPoints,
        List<WhatIfPoint> plannedPoints) {}
