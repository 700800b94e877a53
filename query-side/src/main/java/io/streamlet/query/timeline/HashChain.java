package io.streamlet.query.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Each link is the SHA-256 of the one before it, in hexadecimal, followed by what the line says. */
final class HashChain {

    static final String NOTHING = "";

    private final MessageDigest digest;
    private String head;

    /** @param head where it goes on, or {@link #NOTHING} */
    HashChain(String head) {
        this.head = head;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    String head() {
        return head;
    }

    String link(String content) {
        digest.update(head.getBytes(StandardCharsets.US_ASCII));
        head = HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        return head;
    }
}
