package io.streamlet.media.ingest;

import io.streamlet.contracts.shared.StreamId;

/** @param nextChunk number of the chunk that is expected next, from 0 */
record StreamPosition(StreamId streamId, int nextChunk) {}
