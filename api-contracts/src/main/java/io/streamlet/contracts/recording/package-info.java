/** The recording of a class, from its first segment to watching again. */
@NullMarked
package io.streamlet.contracts.recording;

import org.jspecify.annotations.NullMarked;
