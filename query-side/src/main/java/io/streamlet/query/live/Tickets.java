package io.streamlet.query.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/** One-use permissions to open a socket: they stand for the account, so that no token is ever in a URL. */
final class Tickets {

    private static final int BYTES = 32;
    private static final int MAX_OPEN = 100_000;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Actor> open;

    Tickets(Duration life, LiveTimer timer) {
        this.open = Caffeine.newBuilder()
                .expireAfterWrite(life)
                .ticker(timer::nanos)
                .maximumSize(MAX_OPEN)
                .build();
    }

    String issue(Actor actor) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(ticket, actor);
        return ticket;
    }

    /** Any try uses the ticket up. */
    Optional<Actor> redeem(String ticket) {
        return Optional.ofNullable(open.asMap().remove(ticket));
    }

    /** What was issued to the account as it no longer is. */
    void revoke(AccountId account, Predicate<Actor> outdated) {
        open.asMap().values().removeIf(actor -> actor.is(account) && outdated.test(actor));
    }
}
