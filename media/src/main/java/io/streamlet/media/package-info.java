/** The media plane: embedded ingest, HLS origin and the recordings made of them. */
@NullMarked
package io.streamlet.media;

import org.jspecify.annotations.NullMarked;
