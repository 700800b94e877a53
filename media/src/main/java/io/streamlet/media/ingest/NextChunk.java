package io.streamlet.media.ingest;

/** @param nextChunk number of the chunk that is expected next, from 0 */
record NextChunk(int nextChunk) {}
