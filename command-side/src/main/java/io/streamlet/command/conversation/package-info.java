/** Decides about the chat of a class. */
@NullMarked
package io.streamlet.command.conversation;

import org.jspecify.annotations.NullMarked;
