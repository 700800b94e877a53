package io.streamlet.contracts.live;

public record Ping() implements ServerFrame {}
