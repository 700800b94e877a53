package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one account carried in one class.
 *
 * @param consent whether it agreed to carry when it told last
 * @param cap children it could have at most at once, at any time in the class
 * @param bytes for all together
 * @param shares the most first
 */
public record RelayEntry(
        ClassId classId,
        String title,
        @Nullable Instant startedAt,
        AccountId accountId,
        String displayName,
        boolean consent,
        int cap,
        long bytes,
        List<Share> shares) {

    /** @param lastAt when it was counted last */
    public record Share(AccountId accountId, String displayName, long bytes, Instant firstAt, Instant lastAt) {}
}
