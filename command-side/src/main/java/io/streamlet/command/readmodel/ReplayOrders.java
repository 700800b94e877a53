package io.streamlet.command.readmodel;

import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes that project are told to do, kept in the database, so that whichever of them works on it finds it, also after a
 * restart. Written in the transaction of the event that says who decided.
 */
public interface ReplayOrders {

    /** @param comparison null until it has caught up */
    record Order(ReplayState state, @Nullable Comparison comparison) {}

    /** held until the end of the transaction: nobody else decides about the group meanwhile */
    Optional<Order> held(String group);

    /** @return false if there is one already */
    boolean begin(String group, ReplayState state, @Nullable Instant from, AccountId by, Instant at);

    void change(String group, ReplayState state);

    /** whether there is a read model of before */
    boolean canGoBack(String group);

    /** @return the identifier of the event in it */
    Optional<String> letter(String group, String letter);

    void retry(String group, String letter, Instant at);

    void discard(String group, String letter);
}
