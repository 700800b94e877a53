package io.streamlet.contracts.conversation;

public record ChatSettings(boolean locked, int slowModeSeconds) {}
