package io.streamlet.projection.replay;

import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.TableDifference;
import io.streamlet.projection.shared.BesideTable;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/** Compares a copy with its live read model, and lets it answer: both where the live one is, whatever is written meanwhile. */
final class Switching {

    private static final Logger log = LoggerFactory.getLogger(Switching.class);

    /** events that the last, locked piece of the way may take: readers wait for them */
    private static final long SHORT = 1_000;

    /** lock_not_available, of PostgreSQL */
    private static final String LOCKED = "55P03";

    private final LivePlaces live;
    private final Ledger ledger;
    private final Schemas schemas;
    private final Comparing comparing;
    private final Transactions transactions;
    private final Clock clock;

    Switching(
            LivePlaces live,
            Ledger ledger,
            Schemas schemas,
            Comparing comparing,
            Transactions transactions,
            Clock clock) {
        this.live = live;
        this.ledger = ledger;
        this.schemas = schemas;
        this.comparing = comparing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** what readers need, once most rows are there */
    void index(Copy copy) {
        transactions.in(() -> {
            schemas.index(copy.schema(), names(copy.tables()));
            return null;
        });
    }

    /**
     * The live tables are read as they are now, for as long as that takes; the copy goes to exactly there and stands still. Nobody
     * waits.
     */
    void compare(Copying copying, Copy copy) {
        var comparison = transactions.inSnapshot(() -> {
            var target = live.of(copy.group());
            var hashes = new HashMap<String, Comparing.Hash>();
            var tables = names(
                    copy.tables().stream().filter(table -> !table.isCache()).toList());
            tables.forEach(table -> hashes.put(table, comparing.hash(Schemas.LIVE, table)));
            transactions.inOwn(() -> {
                copying.align(copy, target);
                return null;
            });
            var differences = new ArrayList<TableDifference>();
            for (var table : tables) {
                var made = transactions.inOwn(() -> comparing.hash(copy.schema(), table));
                differences.add(comparing.difference(
                        copy.schema(),
                        table,
                        Objects.requireNonNull(hashes.get(table)),
                        made,
                        Comparing.Query::run,
                        query -> transactions.inOwn(query::run)));
            }
            return new Comparison(clock.instant(), target.highest(), List.copyOf(differences));
        });
        ledger.compared(copy.group(), comparison);
        log.info(
                "The replayed {} has caught up and {}",
                copy.group(),
                comparison.equal() ? "equals the live one" : "differs from the live one");
    }

    /** @return false if somebody is reading or writing for too long just now */
    boolean exchange(Copying copying, Copy copy) {
        try {
            return Boolean.TRUE.equals(transactions.in(() -> exchanged(copying, copy)));
        } catch (DataAccessException failed) {
            if (!isBusy(failed)) {
                throw failed;
            }
            log.debug("{} cannot be switched just now", copy.group(), failed);
            return false;
        }
    }

    /** Spring has no name for a lock that did not come in time. */
    private static boolean isBusy(DataAccessException failed) {
        return failed instanceof ConcurrencyFailureException
                || (failed.getRootCause() instanceof SQLException cause && LOCKED.equals(cause.getSQLState()));
    }

    private @Nullable Boolean exchanged(Copying copying, Copy copy) {
        var group = copy.group();
        var tables = names(copy.tables());
        if (live.of(group).highest() - copy.place().highest() > SHORT) {
            return false;
        }
        schemas.lock(copy.schema(), tables);
        var target = live.held(group);
        copying.align(copy, target);
        schemas.exchange(copy.schema(), tables);
        // the segments go on where they are: the rows of both were at the same place
        ledger.keepBefore(group, new Ledger.Before(target, clock.instant()));
        ledger.exchangeLetters(group, copy.schema().equals(Schemas.NEXT));
        ledger.done(group);
        log.info(
                "The {} read model {} answers now, at {}",
                copy.schema().equals(Schemas.NEXT) ? "replayed" : "earlier",
                group,
                target.highest());
        return true;
    }

    static List<String> names(List<BesideTable> tables) {
        return tables.stream().map(BesideTable::table).toList();
    }
}
