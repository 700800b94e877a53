/** Sees recordings through from the first stream to their publication. */
@NullMarked
package io.streamlet.saga.recording;

import org.jspecify.annotations.NullMarked;
