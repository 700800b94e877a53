/** Decides about classes and who is in them. */
@NullMarked
package io.streamlet.command.classroom;

import org.jspecify.annotations.NullMarked;
