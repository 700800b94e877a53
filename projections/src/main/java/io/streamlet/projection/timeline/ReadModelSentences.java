package io.streamlet.projection.timeline;

import io.streamlet.contracts.readmodel.DeadLetterDiscarded;
import io.streamlet.contracts.readmodel.DeadLetterRetried;
import io.streamlet.contracts.readmodel.ReadModelEvent;
import io.streamlet.contracts.readmodel.ReadModelSwitched;
import io.streamlet.contracts.readmodel.ReplayCancelled;
import io.streamlet.contracts.readmodel.ReplayStarted;
import io.streamlet.contracts.readmodel.SwitchUndone;

/** Sentences about what was decided about read models. */
final class ReadModelSentences {

    private ReadModelSentences() {}

    static String of(ReadModelEvent event, Names names) {
        var by = names.of(event.by());
        var group = event.group();
        return switch (event) {
            case ReplayStarted e ->
                e.from() == null
                        ? "%s had the read model “%s” replayed".formatted(by, group)
                        : "%s had the read model “%s” replayed from %s on".formatted(by, group, e.from());
            case ReplayCancelled e -> "%s cancelled the replay of “%s”".formatted(by, group);
            case ReadModelSwitched e ->
                e.overridden()
                        ? "%s let the replayed read model “%s” answer although it differs: %s"
                                .formatted(by, group, e.reason())
                        : "%s let the replayed read model “%s” answer".formatted(by, group);
            case SwitchUndone e -> "%s let the earlier read model “%s” answer again".formatted(by, group);
            case DeadLetterRetried e -> "%s had an event tried again that “%s” had set aside".formatted(by, group);
            case DeadLetterDiscarded e ->
                "%s gave up an event that “%s” had set aside: %s".formatted(by, group, e.reason());
        };
    }
}
