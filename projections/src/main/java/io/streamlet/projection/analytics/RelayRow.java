package io.streamlet.projection.analytics;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whether, how much and how many an account carries in a class.
 *
 * @param cap the most children it could have, at any time
 */
@Embeddable
record RelayRow(boolean consent, int cap, long bytes) {

    static RelayRow placed(@Nullable RelayRow row, boolean consent, int fanOut) {
        return row == null
                ? new RelayRow(consent, fanOut, 0)
                : row.consenting(consent).capped(fanOut);
    }

    RelayRow consenting(boolean now) {
        return new RelayRow(now, cap, bytes);
    }

    RelayRow capped(int fanOut) {
        return new RelayRow(consent, Math.max(cap, fanOut), bytes);
    }

    RelayRow carried(long more) {
        return new RelayRow(consent, cap, bytes + more);
    }
}
