package io.streamlet.bench.push;

import io.streamlet.bench.push.Pupil.Heard;
import io.streamlet.contracts.shared.MessageId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether everybody heard everything, once, and in the same order. Counts are over all sockets. */
record Verdict(long lost, long doubled, long outOfOrder, List<String> complaints) {

    static Verdict of(Collection<Pupil> pupils, Set<MessageId> written) {
        long lost = 0;
        long doubled = 0;
        long outOfOrder = 0;
        var order = new HashMap<Long, MessageId>();
        for (var pupil : pupils) {
            var heard = pupil.chat();
            var distinct = new HashSet<>(heard.stream().map(Heard::messageId).toList());
            doubled += heard.size() - distinct.size();
            lost += written.stream().filter(id -> !distinct.contains(id)).count();
            outOfOrder += heard.stream()
                    .filter(h -> !h.messageId().equals(order.computeIfAbsent(h.seq(), seq -> h.messageId())))
                    .count();
        }
        var complaints = pupils.stream().flatMap(p -> p.complaints().stream()).toList();
        return new Verdict(lost, doubled, outOfOrder, complaints);
    }

    boolean isGood() {
        return lost == 0 && doubled == 0 && outOfOrder == 0 && complaints.isEmpty();
    }
}
