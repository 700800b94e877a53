package io.streamlet.contracts.readmodel;

import java.util.List;

/** @param differing keys of rows that differ, or are in one of the two only: the first few */
public record TableDifference(TableHashes hashes, List<String> differing) {}
