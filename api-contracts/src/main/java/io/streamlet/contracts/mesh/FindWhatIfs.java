package io.streamlet.contracts.mesh;

/** Answered with {@link WhatIfList}. */
public record FindWhatIfs() {}
