package io.streamlet.contracts.stage;

/** What happens to the hand queue. */
public sealed interface HandEvent extends StageEvent permits HandRaised, HandLowered, AllHandsLowered {}
