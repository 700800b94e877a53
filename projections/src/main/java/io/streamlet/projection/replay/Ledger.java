package io.streamlet.projection.replay;

import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.ReplayState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be done with read models, and how far it is: kept in the database, changed in the transaction of the rows. */
public interface Ledger {

    /**
     * @param begunAt since when rows are written beside
     * @param place of the rows beside; null: not begun
     * @param total positions there were at the last look
     */
    record Order(
            String group,
            ReplayState state,
            @Nullable Instant from,
            Instant orderedAt,
            @Nullable Instant begunAt,
            @Nullable Place place,
            long total,
            double perSecond,
            @Nullable Comparison comparison,
            @Nullable String trouble) {}

    /** @param place of the rows of before */
    record Before(Place place, Instant switchedAt) {}

    record Letter(String group, String letter) {}

    List<Order> orders();

    /** Those that this node works on from now on: its own, and those of nobody that has been heard of lately. */
    List<Order> take(String node);

    /** @return false if it is another node's by now */
    boolean progress(String node, String group, Place place, long total, double perSecond);

    /** It is READY, unless something else was decided meanwhile. */
    void compared(String group, Comparison comparison);

    /** It begins now: what was compared and decided of an earlier beginning is of no use any more. */
    void begin(String group, Instant at);

    /** It is to begin anew. */
    void again(String group);

    void trouble(String group, String trouble);

    /** There is nothing to do any more. */
    void done(String group);

    Optional<Before> before(String group);

    void keepBefore(String group, Before before);

    /** The read models of before in which somebody may be read who was erased since. */
    List<String> spoilt();

    void forgetBefore(String group);

    /** Forgets what was set aside in the making. */
    void discardLetters(String group);

    /**
     * What the live read model had set aside goes with its rows, and what the other one had set aside comes. Where that is
     * something, the segments are taken from the nodes that work on them: these remember what is set aside.
     *
     * @param replayed or the one of before
     */
    void exchangeLetters(String group, boolean replayed);

    /** those that an administrator wants tried again */
    List<Letter> retries();

    /** whether the event is the first of those that wait for each other, one of which is the letter */
    boolean isFirstOf(Letter letter, String event);

    void retried(Letter letter);
}
