package io.streamlet.contracts.live;

import io.streamlet.contracts.classroom.ClassView;

/** A public class is new or changed; its status says which list it belongs to, if any. */
public record CatalogueChanged(ClassView view) implements TopicUpdate {}
