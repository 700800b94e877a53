package io.streamlet.contracts.mesh;

import java.util.UUID;

/** Answered with {@link WhatIfView}. Refused with WHAT_IF_NOT_FOUND or WHAT_IF_ENDED. */
public record CancelWhatIf(UUID id) {}
