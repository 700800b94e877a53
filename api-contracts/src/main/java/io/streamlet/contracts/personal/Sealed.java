package io.streamlet.contracts.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A text as it is stored: {@code enc.v1.<key>.<bytes>}, both in the URL-safe Base64 of RFC 4648, the bytes being nonce, ciphertext
 * and tag of AES-256-GCM (NIST SP 800-38D). The nonce is 96 random bits for each text; all before the bytes is authenticated with
 * them, so that a text cannot be passed off as another person's.
 */
record Sealed(UUID key, byte[] bytes) {
    private static final String PREFIX = "enc.v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Sealed of(String text, PersonKey key) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            var plain = text.getBytes(StandardCharsets.UTF_8);
            var bytes = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, bytes, NONCE_BYTES);
            return new Sealed(key.id(), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No text can be encrypted", e);
        }
    }

    /** of before there were keys, or what stands for somebody who was erased */
    static boolean isPlain(String stored) {
        return !stored.startsWith(PREFIX);
    }

    /** @throws IllegalArgumentException what does not have the form */
    static Sealed parse(String stored) {
        int dot = stored.indexOf('.', PREFIX.length());
        if (isPlain(stored) || dot < 0) {
            throw new IllegalArgumentException("No encrypted text");
        }
        return new Sealed(
                PersonKey.id(stored.substring(PREFIX.length(), dot)),
                Base64.getUrlDecoder().decode(stored.substring(dot + 1)));
    }

    /** @throws IllegalArgumentException what was changed, or encrypted with another key */
    String open(PersonKey with) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, with, Arrays.copyOf(bytes, NONCE_BYTES));
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A text under the key " + key + " is not as it was stored", e);
        }
    }

    private static Cipher cipher(int mode, PersonKey key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head(key.id()).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static String head(UUID key) {
        return PREFIX + PersonKey.name(key) + ".";
    }

    @Override
    public String toString() {
        return head(key) + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
