package io.streamlet.contracts.readmodel;

import java.util.List;

/** @param head position of the last event of all; -1 if there are none */
public record ReadModelsView(long head, List<ReadModelView> readModels) {}
