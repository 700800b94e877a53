package io.streamlet.media.ingest;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;

record ChunkAddress(ClassId classId, StreamId streamId, int number) {}
