package io.streamlet.contracts.readmodel;

import java.util.List;

/** @param total of the group, {@code letters} may be fewer */
public record DeadLettersView(List<DeadLetterView> letters, long total) {}
