package io.streamlet.contracts.live;

/** How many accounts there are; the page itself is read by REST. */
public record AccountsView(long total) implements TopicSnapshot {}
