package io.streamlet.contracts.readmodel;

import java.time.Instant;
import java.util.List;

/** The live read model and the replayed one, both as of one position. */
public record Comparison(Instant at, long position, List<TableDifference> tables) {
    public boolean equal() {
        return tables.stream().allMatch(table -> table.hashes().equal());
    }
}
