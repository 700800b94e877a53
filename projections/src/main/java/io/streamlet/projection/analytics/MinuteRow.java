package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.DeliverySample;
import jakarta.persistence.Embeddable;

/** One minute of a class. @param sampled whether the delivery was counted in it */
@Embeddable
record MinuteRow(int messages, int hands, boolean sampled, Watching watching, Bytes bytes) {

    static final MinuteRow EMPTY = new MinuteRow(0, 0, false, Watching.NONE, Bytes.NONE);

    MinuteRow message() {
        return new MinuteRow(messages + 1, hands, sampled, watching, bytes);
    }

    MinuteRow hand() {
        return new MinuteRow(messages, hands + 1, sampled, watching, bytes);
    }

    MinuteRow and(DeliverySample sample) {
        return new MinuteRow(messages, hands, true, Watching.of(sample.viewers()), bytes.and(Bytes.of(sample)));
    }
}
