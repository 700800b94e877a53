package io.streamlet.media.playback;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a player shows with each request, since it cannot send a token: {@code class.account.admin.expiry.signature}, signed with
 * HMAC-SHA256. It says who asks, not that they may: that is looked up again while it is used.
 */
public final class PlaybackCookie {
    public static final String NAME = "streamlet_playback";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SHAPE =
            Pattern.compile("(([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.([01])\\.(\\d{1,12}))\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;

    PlaybackCookie(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Who watches what, as the cookie says it. */
    record Viewer(ClassId classId, AccountId accountId, boolean admin, Instant expiresAt) {}

    String write(Viewer viewer) {
        String claims = "%s.%s.%d.%d"
                .formatted(
                        viewer.classId(),
                        viewer.accountId(),
                        viewer.admin() ? 1 : 0,
                        viewer.expiresAt().getEpochSecond());
        return claims + "." + signature(claims);
    }

    /** @return empty if it is not ours; an expired one is returned */
    Optional<Viewer> read(@Nullable String cookie) {
        if (cookie == null) {
            return Optional.empty();
        }
        Matcher parts = SHAPE.matcher(cookie);
        if (!parts.matches() || !same(signature(parts.group(1)), parts.group(6))) {
            return Optional.empty();
        }
        return Optional.of(new Viewer(
                ClassId.of(parts.group(2)),
                AccountId.of(parts.group(3)),
                parts.group(4).equals("1"),
                Instant.ofEpochSecond(Long.parseLong(parts.group(5)))));
    }

    private static boolean same(String expected, String shown) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String claims) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(claims.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
