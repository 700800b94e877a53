package io.streamlet.contracts.live;

public record Update(String topic, long seq, TopicUpdate data) implements ServerFrame {}
