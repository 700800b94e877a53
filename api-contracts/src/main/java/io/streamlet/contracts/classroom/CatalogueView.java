package io.streamlet.contracts.classroom;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** What everyone may see listed: public classes, live by start and upcoming by schedule. */
public record CatalogueView(List<ClassView> live, List<ClassView> upcoming) implements TopicSnapshot {}
