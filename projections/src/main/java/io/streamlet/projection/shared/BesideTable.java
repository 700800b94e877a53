package io.streamlet.projection.shared;

/** One table that is written beside the live one. */
public interface BesideTable {

    String table();

    /** whether it only keeps what can be made again at any time: then it stays empty, and is not compared */
    default boolean isCache() {
        return false;
    }

    /** what has come since it was last called */
    void write();

    /** the table is empty */
    default void nothingStored() {}

    /** Takes the table into memory if it fits. */
    default void recall() {}

    default void forget() {}
}
