package io.streamlet.contracts.live;

public record Unsubscribe(String topic) implements ClientFrame {}
