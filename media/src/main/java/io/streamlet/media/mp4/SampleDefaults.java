package io.streamlet.media.mp4;

/** What a sample has unless its run says otherwise. */
record SampleDefaults(long duration, long size, long flags) {}
