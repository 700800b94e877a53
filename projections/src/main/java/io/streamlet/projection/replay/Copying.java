package io.streamlet.projection.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings copies towards their live read models: history is read once for all of them, a piece ahead of the one that is written.
 * Rows and places of a piece are committed together.
 */
final class Copying {

    /** events of a piece, and of a transaction */
    static final int PIECE = 10_000;

    private final History history;
    private final LivePlaces live;
    private final Ledger ledger;
    private final Transactions transactions;
    private final String node;
    private final List<Copy> copies;
    private final int piece;
    private @Nullable CompletableFuture<Reading> ahead;
    private double perSecond;
    /** the first time in any case: what went wrong before does not any more */
    private boolean wrote;

    Copying(
            History history,
            LivePlaces live,
            Ledger ledger,
            Transactions transactions,
            String node,
            List<Copy> copies,
            int piece) {
        this.history = history;
        this.live = live;
        this.ledger = ledger;
        this.transactions = transactions;
        this.node = node;
        this.copies = copies;
        this.piece = piece;
    }

    List<Copy> copies() {
        return copies;
    }

    /** @return whether all of it was done, as it was at the beginning */
    boolean step() {
        long began = System.nanoTime();
        var reading = next();
        var reached = reached(reading);
        if (!reading.last()) {
            ahead = CompletableFuture.supplyAsync(
                    () -> Reading.of(history, reached, places(), piece), Thread::startVirtualThread);
        }
        if (!reading.events().isEmpty() || !reading.last() || !wrote) {
            transactions.in(() -> write(reading, reached, began));
            wrote = true;
        }
        return reading.last();
    }

    /** Brings one exactly to where the live one was at some moment. */
    void align(Copy copy, Place target) {
        boolean done;
        do {
            var from = copy.place();
            var reading = Reading.of(history, Map.of(copy.group(), from), Map.of(copy.group(), target), piece);
            write(List.of(copy), reading, Map.of(copy.group(), reading.reached(copy.group(), from)), perSecond);
            done = reading.last();
        } while (!done);
    }

    private @Nullable Void write(Reading reading, Map<String, Place> reached, long began) {
        double seconds = Math.max(1, System.nanoTime() - began) / 1e9;
        write(copies, reading, reached, perSecond);
        double now = reading.events().size() / Math.max(seconds, (System.nanoTime() - began) / 1e9);
        perSecond = reading.last() ? 0 : perSecond == 0 ? now : 0.7 * perSecond + 0.3 * now;
        return null;
    }

    private void write(List<Copy> writing, Reading reading, Map<String, Place> reached, double rate) {
        transactions.with(writing, () -> {
            for (var copy : writing) {
                handle(copy, reading);
            }
            for (var copy : writing) {
                var target = reading.targets().get(copy.group());
                var place = reached.get(copy.group());
                if (target == null || place == null) {
                    throw new IllegalStateException("no target for " + copy.group());
                }
                copy.write(place);
                if (!ledger.progress(node, copy.group(), place, target.highest() + 1, rate)) {
                    throw new IllegalStateException("Another node works on " + copy.group() + " now.");
                }
                if (copy.isOfBefore()) {
                    ledger.keepBefore(copy.group(), new Ledger.Before(place, copy.begun()));
                }
            }
        });
    }

    private static void handle(Copy copy, Reading reading) {
        var target = Objects.requireNonNull(reading.targets().get(copy.group()));
        var bounds = Copy.Bounds.of(copy.place(), target);
        for (var event : reading.events()) {
            try {
                copy.handle(event, target, bounds);
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private Reading next() {
        var prepared = ahead;
        ahead = null;
        if (prepared == null) {
            var places = copies.stream().collect(Collectors.toMap(Copy::group, Copy::place));
            return Reading.of(history, places, places(), piece);
        }
        try {
            return prepared.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Map<String, Place> reached(Reading reading) {
        var reached = new HashMap<String, Place>();
        copies.forEach(copy -> reached.put(copy.group(), reading.reached(copy.group(), copy.place())));
        return reached;
    }

    /** before the events are read: what they cover is committed */
    private Map<String, Place> places() {
        return copies.stream().collect(Collectors.toMap(Copy::group, copy -> live.of(copy.group())));
    }
}
