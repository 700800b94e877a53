package io.streamlet.contracts.readmodel;

/** A table of the live read model and the same of the replayed one; equal hashes mean equal rows. */
public record TableHashes(String table, long liveRows, String live, long replayedRows, String replayed) {
    public boolean equal() {
        return liveRows == replayedRows && live.equals(replayed);
    }
}
