/** Reads of the chat. */
@NullMarked
package io.streamlet.query.conversation;

import org.jspecify.annotations.NullMarked;
