package io.streamlet.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** With it, and nothing else, Prometheus may read the meters. */
record ScrapeToken(String value) {
    static final int MIN_LENGTH = 16;

    ScrapeToken {
        if (value.length() < MIN_LENGTH) {
            throw new IllegalArgumentException(
                    "streamlet.monitoring.token needs at least " + MIN_LENGTH + " characters");
        }
    }

    /** in a time that tells nothing about how much of it is right */
    boolean matches(String token) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ScrapeToken";
    }
}
