package io.streamlet.contracts.live;

public record Pong() implements ClientFrame {}
