package io.streamlet.contracts.live;

import io.streamlet.contracts.classroom.CatalogueView;

/** Topic {@code catalogue}: a {@link CatalogueView}, then {@link CatalogueChanged}. */
public record WatchCatalogue() implements TopicQuery {}
