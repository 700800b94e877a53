package io.streamlet.query.mesh;

import io.streamlet.contracts.mesh.StartWhatIf;
import io.streamlet.contracts.mesh.WhatIfParameters;
import io.streamlet.contracts.mesh.WhatIfPolicy;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * @param classIds either these, or all classes that were started within a range
 * @param policy name of a {@link WhatIfPolicy}
 */
record WhatIfRequest(
        @Size(max = 50) @Nullable List<@NotNull ClassId> classIds,
        @Nullable Instant from,
        @Nullable Instant to,
        @NotNull String policy,
        @Valid @Nullable WhatIfParameters parameters) {

    /** @throws BusinessException POLICY_UNKNOWN, RANGE_INVALID or VALIDATION_FAILED */
    StartWhatIf of(UUID id) {
        boolean named = classIds != null && !classIds.isEmpty();
        if (named == (from != null || to != null)) {
            throw new BusinessException(
                    ErrorCode.VALIDATION_FAILED, "Either classes, or the time they were started in.");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BusinessException(ErrorCode.RANGE_INVALID, "The range ends before it starts.");
        }
        var planner = planner();
        var given = parameters == null ? WhatIfParameters.NONE : parameters;
        refuseUnless(given.quotaPercent() == null || planner == WhatIfPolicy.QUOTA, "quotaPercent");
        refuseUnless(given.seed() == null || planner == WhatIfPolicy.RANDOM, "seed");
        return new StartWhatIf(id, named ? List.copyOf(classIds) : List.of(), from, to, planner, given);
    }

    private WhatIfPolicy planner() {
        return Arrays.stream(WhatIfPolicy.values())
                .filter(known -> known.name().equals(policy))
                .findFirst()
                .orElseThrow(() -> new BusinessException(new BusinessError(
                        ErrorCode.POLICY_UNKNOWN,
                        "There is no such policy.",
                        Map.of(
                                "policy",
                                "one of "
                                        + Arrays.stream(WhatIfPolicy.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))))));
    }

    private static void refuseUnless(boolean fits, String field) {
        if (!fits) {
            throw new BusinessException(new BusinessError(
                    ErrorCode.VALIDATION_FAILED,
                    "Some fields are not valid.",
                    Map.of(field, "is no parameter of this policy")));
        }
    }
}
