package io.streamlet.app.security;

import io.streamlet.app.storage.DataDirectory;
import io.streamlet.command.identity.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Ed25519 key of access tokens: generated once into the data directory, readable by its owner alone. */
@Configuration(proxyBeanMethods = false)
class SigningKeys {
    private static final String ALGORITHM = "Ed25519";

    @Bean
    SigningKey signingKey(DataDirectory data) throws IOException, GeneralSecurityException {
        Path file = data.resolve("signing.key");
        if (!Files.exists(file)) {
            write(file, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        }
        KeyPair keys = read(file);
        return new SigningKey(thumbprint(keys), keys);
    }

    /** two lines of Base64: PKCS#8 private key, X.509 public key */
    private static void write(Path file, KeyPair keys) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "signing", ".new");
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        var base64 = Base64.getEncoder();
        Files.writeString(
                fresh,
                base64.encodeToString(keys.getPrivate().getEncoded()) + "\n"
                        + base64.encodeToString(keys.getPublic().getEncoded()) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new IOException(file + " is damaged: it should hold a private and a public key");
        }
        var base64 = Base64.getDecoder();
        var factory = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }

    private static String thumbprint(KeyPair keys) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(keys.getPublic().getEncoded());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
    }
}
