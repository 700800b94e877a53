package io.streamlet.projection;

import io.streamlet.contracts.analytics.IntervalEnd;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantChangedPage;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.PresenceEvent;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.projection.RandomPresence.Happened;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of one person, made in another way than the product makes it: first every stretch in which they were connected,
 * then what lies close enough together is one. All times are milliseconds from the start of the class.
 */
final class Recomputed {

    record Stretch(long from, long to, @Nullable IntervalEnd end) {

        boolean isLost() {
            return end == IntervalEnd.CONNECTION_LOST;
        }
    }

    private Recomputed() {}

    static List<Stretch> intervals(List<Happened> history, AccountId who, long graceMillis, long asOf) {
        var merged = new ArrayList<Stretch>();
        for (var next : connected(history, who, asOf)) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.isLost() && next.from() - last.to() <= graceMillis) {
                merged.set(merged.size() - 1, new Stretch(last.from(), next.to(), next.end()));
            } else if (next.to() > next.from()) {
                merged.add(next);
            }
        }
        return merged;
    }

    /** where they left, were removed, or the class ended, without being connected, there is a stretch of no length */
    private static List<Stretch> connected(List<Happened> history, AccountId who, long asOf) {
        var stretches = new ArrayList<Stretch>();
        boolean inside = false;
        long since = -1;
        for (var happened : history) {
            if (!concerns(happened.event(), who)) {
                continue;
            }
            long at = happened.millis();
            switch (happened.event()) {
                case ParticipantJoined e -> {
                    inside = true;
                    since = at;
                }
                case ParticipantReconnected e -> since = at;
                case ParticipantChangedPage e -> {
                    stretches.add(new Stretch(since, at, IntervalEnd.REPLACED));
                    since = at;
                }
                case ParticipantConnectionLost e -> {
                    stretches.add(new Stretch(since, at, IntervalEnd.CONNECTION_LOST));
                    since = -1;
                }
                case ParticipantLeft e -> {
                    if (e.reason() == LeaveReason.LEFT) {
                        stretches.add(new Stretch(since < 0 ? at : since, at, IntervalEnd.LEFT));
                    } else if (since >= 0) {
                        stretches.add(new Stretch(since, at, IntervalEnd.CONNECTION_LOST));
                    }
                    inside = e.reason() != LeaveReason.LEFT && inside;
                    since = -1;
                }
                case ParticipantRemoved e -> {
                    if (inside) {
                        stretches.add(new Stretch(since < 0 ? at : since, at, IntervalEnd.REMOVED));
                    }
                    inside = false;
                    since = -1;
                }
                case ClassEnded e -> {
                    if (inside) {
                        stretches.add(new Stretch(since < 0 ? at : since, at, IntervalEnd.CLASS_ENDED));
                    }
                    return stretches;
                }
                default -> {}
            }
        }
        if (inside) {
            stretches.add(new Stretch(since < 0 ? asOf : since, asOf, null));
        }
        return stretches;
    }

    private static boolean concerns(ClassroomEvent event, AccountId who) {
        return switch (event) {
            case ParticipantJoined e -> e.accountId().equals(who);
            case PresenceEvent e -> e.accountId().equals(who);
            case ParticipantLeft e -> e.accountId().equals(who);
            case ParticipantRemoved e -> e.accountId().equals(who);
            case ClassEnded e -> true;
            default -> false;
        };
    }
}
