package io.streamlet.contracts.readmodel;

/** Answered with {@link ReadModelsView}. */
public record FindReadModels() {}
