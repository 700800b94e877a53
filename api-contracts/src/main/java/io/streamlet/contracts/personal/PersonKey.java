package io.streamlet.contracts.personal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one person, and the name that stored texts call it by. */
public record PersonKey(UUID id, SecretKey secret) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** AES-256 */
    static final int BYTES = 32;

    public static PersonKey fresh() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return of(UUID.randomUUID(), secret);
    }

    public static PersonKey of(UUID id, byte[] secret) {
        return new PersonKey(id, new SecretKeySpec(secret, "AES"));
    }

    /** 22 characters */
    public static String name(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException what is no name */
    static UUID id(String name) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(name));
        if (bytes.remaining() != 16) {
            throw new IllegalArgumentException("No name of a key: " + name);
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "PersonKey[" + id + "]";
    }
}
