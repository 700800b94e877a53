/** Decides about the hand queue of a class and who comes onto its stage. */
@NullMarked
package io.streamlet.command.stage;

import org.jspecify.annotations.NullMarked;
