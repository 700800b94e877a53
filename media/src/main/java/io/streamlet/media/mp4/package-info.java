/** Reads and checks fragmented MP4 (ISO/IEC 14496-12), nothing more than ingest needs. */
@NullMarked
package io.streamlet.media.mp4;

import org.jspecify.annotations.NullMarked;
