/** Decides about the hand queue of a class. */
@NullMarked
package io.streamlet.command.stage;

import org.jspecify.annotations.NullMarked;
