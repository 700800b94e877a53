/** Decides about the recording of a class. */
@NullMarked
package io.streamlet.command.recording;

import org.jspecify.annotations.NullMarked;
