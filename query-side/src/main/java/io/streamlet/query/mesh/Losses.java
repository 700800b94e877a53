package io.streamlet.query.mesh;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.query.live.LiveTimer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often the peer of an account was lost without a word lately: whoever flaps must stay a while before it relays. */
@Component
class Losses {

    /** more say nothing new */
    private static final int MOST = 8;

    private final Map<AccountId, ArrayDeque<Long>> lost = new HashMap<>();
    private final LiveTimer timer;
    private final long memory;

    Losses(LiveTimer timer, MeshHubProperties properties) {
        this.timer = timer;
        this.memory = properties.lossMemory().toNanos();
    }

    synchronized void add(AccountId account) {
        lost.keySet().removeIf(other -> recent(other) == 0);
        var times = lost.computeIfAbsent(account, a -> new ArrayDeque<>());
        times.addLast(timer.nanos());
        if (times.size() > MOST) {
            times.removeFirst();
        }
    }

    synchronized int recent(AccountId account) {
        var times = lost.get(account);
        if (times == null) {
            return 0;
        }
        times.removeIf(time -> timer.nanos() - time >= memory);
        return times.size();
    }
}
