package io.streamlet.projection.replay;

import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.projection.DeadLetters;
import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.ReadModel;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does what was ordered about read models, on one thread: all that are replayed go through history together. Everything it knows is in
 * the ledger and in the tables; after a crash, or a failure, it goes on from there, on this node or another.
 */
final class Replayer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Replayer.class);

    /** rows of a table held in memory; a row is some hundred bytes */
    private static final int HELD = 1_000_000;

    private static final long IDLE_MILLIS = 250;
    private static final long BUSY_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    record Parts(
            Map<String, ReadModel> models,
            History history,
            LivePlaces live,
            Ledger ledger,
            Transactions transactions,
            Schemas schemas,
            Switching switching,
            DeadLetters letters,
            TransactionManager transactionManager,
            Clock clock) {}

    private final Parts parts;
    private final Configuration configuration;
    private final LetterRetry retry;
    private final String node;
    private final Map<String, Copy> copies = new HashMap<>();
    private final Map<String, Copying> works = new HashMap<>();
    private volatile @Nullable Thread thread;
    private @Nullable ScheduledExecutorService sign;
    private volatile boolean busy;

    Replayer(Parts parts, Configuration configuration, LetterRetry retry, String node) {
        this.parts = parts;
        this.configuration = configuration;
        this.retry = retry;
        this.node = node;
    }

    @Override
    public synchronized void start() {
        var starting = Thread.ofPlatform().name("replay").daemon().unstarted(this::run);
        thread = starting;
        starting.start();
        // an index may take minutes
        sign = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("replay-sign").daemon().factory());
        var unused = sign.scheduleWithFixedDelay(this::signOfLife, 5, 5, TimeUnit.SECONDS);
    }

    private void run() {
        copies.clear();
        works.clear();
        long pause = IDLE_MILLIS;
        while (isWanted()) {
            try {
                retry.retryOrdered();
                pause = work() ? 0 : IDLE_MILLIS;
            } catch (SomebodyErased outdated) {
                copies.clear();
                works.clear();
                log.info("{} It begins anew.", outdated.getMessage());
                parts.ledger.again(outdated.group());
            } catch (RuntimeException | Error failed) {
                // what is in memory may be ahead of what was committed
                copies.clear();
                works.clear();
                pause = Math.min(LONGEST_PAUSE_MILLIS, Math.max(500, pause * 2));
                tell(failed);
            }
            if (pause > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            }
        }
    }

    /** @return whether there is more to do at once */
    private boolean work() {
        parts.ledger.spoilt().forEach(this::forgetBefore);
        var orders = parts.ledger.take(node);
        copies.keySet()
                .retainAll(orders.stream()
                        .filter(order -> order.state() != ReplayState.CANCELLING)
                        .map(Ledger.Order::group)
                        .collect(Collectors.toSet()));
        orders.stream().filter(order -> order.state() == ReplayState.CANCELLING).forEach(this::cancel);
        orders.stream()
                .filter(order -> order.state() != ReplayState.CANCELLING && !copies.containsKey(order.group()))
                .forEach(this::open);
        busy = !copies.isEmpty();
        boolean more = false;
        for (var schema : List.of(Schemas.NEXT, Schemas.BEFORE)) {
            var of = orders.stream()
                    .filter(order -> copies.containsKey(order.group())
                            && copies.get(order.group()).schema().equals(schema))
                    .toList();
            if (of.isEmpty()) {
                works.remove(schema);
            } else {
                more |= work(schema, of);
            }
        }
        return more;
    }

    private boolean work(String schema, List<Ledger.Order> orders) {
        var copying = copying(schema, orders);
        long until = System.nanoTime() + LOOK_NANOS;
        boolean caughtUp;
        do {
            caughtUp = copying.step();
        } while (!caughtUp && isWanted() && System.nanoTime() < until);
        if (!caughtUp) {
            return true;
        }
        boolean more = false;
        for (var order : orders) {
            more |= decide(order, copying, Objects.requireNonNull(copies.get(order.group())));
        }
        return more;
    }

    private boolean decide(Ledger.Order order, Copying copying, Copy copy) {
        return switch (order.state()) {
            case REPLAYING -> {
                parts.switching.index(copy);
                parts.switching.compare(copying, copy);
                copy.forget();
                yield true;
            }
            case SWITCHING, UNDOING -> {
                if (order.state() == ReplayState.UNDOING) {
                    // an update may have added some
                    parts.switching.index(copy);
                }
                boolean done = parts.switching.exchange(copying, copy);
                // what it has in memory may be of the piece that was taken back
                copies.remove(order.group());
                if (!done) {
                    // who reads has waited meanwhile
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BUSY_MILLIS));
                }
                yield true;
            }
            case READY, CANCELLING -> false;
        };
    }

    private Copying copying(String schema, List<Ledger.Order> orders) {
        var wanted = orders.stream()
                .map(order -> Objects.requireNonNull(copies.get(order.group())))
                .toList();
        var present = works.get(schema);
        if (present == null || !new HashSet<>(present.copies()).equals(new HashSet<>(wanted))) {
            present = new Copying(
                    parts.history, parts.live, parts.ledger, parts.transactions, node, wanted, Copying.PIECE);
            works.put(schema, present);
        }
        return present;
    }

    private void open(Ledger.Order order) {
        var model = Objects.requireNonNull(parts.models.get(order.group()), order.group());
        try {
            copies.put(
                    order.group(), order.state() == ReplayState.UNDOING ? earlier(order, model) : next(order, model));
        } catch (IllegalStateException cannot) {
            // others go on
            parts.ledger.trouble(order.group(), String.valueOf(cannot.getMessage()));
        }
    }

    private boolean isWanted() {
        return Thread.currentThread() == thread;
    }

    private Copy next(Ledger.Order order, ReadModel model) {
        var place = order.place();
        var live = parts.live.of(order.group());
        var beside = new Beside(Schemas.NEXT, HELD);
        var begunAt = order.begunAt();
        if (place != null && begunAt != null && place.isOfTheSegmentsOf(live)) {
            var copy = copy(model, beside, place, begunAt);
            if (parts.schemas.areAsLive(Schemas.NEXT, Switching.names(copy.tables()))) {
                if (order.state() == ReplayState.REPLAYING) {
                    parts.transactions.in(() -> {
                        parts.transactions.with(List.of(copy), copy::recall);
                        return null;
                    });
                }
                log.info("The replay of {} goes on after {}", order.group(), place.lowest());
                return copy;
            }
        }
        log.info("The read model {} is replayed", order.group());
        return Objects.requireNonNull(parts.transactions.in(() -> begun(order, model, live)));
    }

    private Copy begun(Ledger.Order order, ReadModel model, Place live) {
        var beside = new Beside(Schemas.NEXT, HELD);
        var now = parts.clock.instant();
        var unused = model.projectors().apply(beside);
        parts.schemas.prepare(Switching.names(beside.tables()));
        parts.ledger.discardLetters(letters(Schemas.NEXT, order.group()));
        parts.ledger.begin(order.group(), now);
        var place = order.from() == null ? Place.before(0, live) : parts.schemas.takeOver(order.from(), live);
        var copy = copy(model, new Beside(Schemas.NEXT, HELD), place, now);
        copy.nothingStored();
        if (!parts.ledger.progress(node, order.group(), place, live.highest() + 1, 0)) {
            throw new IllegalStateException("Another node works on " + order.group() + " now.");
        }
        return copy;
    }

    private Copy earlier(Ledger.Order order, ReadModel model) {
        var before = parts.ledger
                .before(order.group())
                .orElseThrow(() -> new IllegalStateException("The read model of before is gone."));
        var copy = copy(model, new Beside(Schemas.BEFORE, HELD), before.place(), before.switchedAt());
        if (!parts.schemas.areAsLive(Schemas.BEFORE, Switching.names(copy.tables()))) {
            throw new IllegalStateException("The read model of before is of an older version of the tables.");
        }
        return copy;
    }

    private Copy copy(ReadModel model, Beside beside, Place place, Instant begun) {
        var queue = parts.letters.of(letters(beside.schema(), model.group()), configuration, parts.transactionManager);
        var copy = new Copy(model, beside, queue, place, begun);
        copy.lookForLetters();
        return copy;
    }

    /** what somebody can be read in who was erased is not kept to go back to */
    private void forgetBefore(String group) {
        var beside = new Beside(Schemas.BEFORE, HELD);
        var unused =
                Objects.requireNonNull(parts.models.get(group)).projectors().apply(beside);
        parts.transactions.in(() -> {
            parts.schemas.drop(Schemas.BEFORE, Switching.names(beside.tables()));
            parts.ledger.discardLetters(letters(Schemas.BEFORE, group));
            parts.ledger.forgetBefore(group);
            return null;
        });
        copies.remove(group);
        log.info("Somebody was erased: the {} of before is dropped", group);
    }

    private void cancel(Ledger.Order order) {
        var model = Objects.requireNonNull(parts.models.get(order.group()));
        var beside = new Beside(Schemas.NEXT, HELD);
        var unused = model.projectors().apply(beside);
        parts.transactions.in(() -> {
            parts.schemas.drop(Schemas.NEXT, Switching.names(beside.tables()));
            parts.ledger.discardLetters(letters(Schemas.NEXT, order.group()));
            parts.ledger.done(order.group());
            return null;
        });
        log.info("The replay of {} was cancelled", order.group());
    }

    static String letters(String schema, String group) {
        return group + (schema.equals(Schemas.NEXT) ? "@replay" : "@before");
    }

    private void tell(Throwable failed) {
        if (!isWanted()) {
            return;
        }
        log.warn("Replays do not get on now, and are tried again", failed);
        try {
            parts.ledger
                    .take(node)
                    .forEach(order -> parts.ledger.trouble(
                            order.group(), failed.getMessage() == null ? failed.toString() : failed.getMessage()));
        } catch (RuntimeException alsoFailed) {
            log.debug("not told", alsoFailed);
        }
    }

    private void signOfLife() {
        try {
            if (busy) {
                var unused = parts.ledger.take(node);
            }
        } catch (RuntimeException failed) {
            log.debug("no sign of life", failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (sign != null) {
            sign.shutdownNow();
        }
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            LockSupport.unpark(stopping);
            try {
                stopping.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
