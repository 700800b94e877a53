package io.streamlet.command.identity;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id. One hash takes 16 MiB on purpose, so only as many run at once as there are processors: a flood of logins must
 * not take the heap.
 */
@Component
class Passwords {
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final CompletableFuture<String> nobodysHash =
            CompletableFuture.supplyAsync(() -> encoder.encode("nobody has this password"));

    String hash(String password) {
        running.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            running.release();
        }
    }

    boolean matches(String password, String hash) {
        running.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            running.release();
        }
    }

    /** the same work for a name that nobody has, so that the time does not tell */
    void pretendToMatch(String password) {
        var unused = matches(password, nobodysHash.join());
    }
}
