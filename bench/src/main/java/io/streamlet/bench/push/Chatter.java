package io.streamlet.bench.push;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.streamlet.bench.client.Api;
import io.streamlet.bench.client.Api.Account;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The writers. Messages leave at fixed times whether or not those before were answered, so a slow server is not spared
 * the load it is slow under.
 */
final class Chatter {

    private static final long SECOND = 1_000_000_000;

    /** When a message was sent and answered, by {@link System#nanoTime}; and whether it counts for the times. */
    record Written(long sent, long answered, boolean measured) {}

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final Map<MessageId, Written> written = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Api api;
    private final ClassId classId;

    Chatter(Api api, ClassId classId) {
        this.api = api;
        this.classId = classId;
    }

    void talk(List<Account> writers, LoadPlan plan) {
        long start = System.nanoTime();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < plan.messages(); i++) {
                long due = start + i * SECOND / LoadPlan.MESSAGES_PER_SECOND;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int number = i;
                requests.execute(
                        () -> write(writers.get(number % writers.size()), number, number >= plan.warmUpMessages()));
            }
        }
    }

    Set<MessageId> messages() {
        return written.keySet();
    }

    Map<MessageId, Written> written() {
        return written;
    }

    int refused() {
        return refused.get();
    }

    private void write(Account writer, int number, boolean measured) {
        var messageId = new MessageId(ids.generate());
        long sent = System.nanoTime();
        try {
            api.write(writer, classId, messageId, "Message number " + number + ", about as long as people write them");
            written.put(messageId, new Written(sent, System.nanoTime(), measured));
        } catch (RuntimeException e) {
            refused.incrementAndGet();
            System.err.println(e);
        }
    }
}
