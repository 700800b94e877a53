package io.streamlet.command.identity;

import java.security.KeyPair;

/** The Ed25519 key that signs access tokens, and the name tokens call it by. */
public record SigningKey(String keyId, KeyPair keyPair) {
    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
