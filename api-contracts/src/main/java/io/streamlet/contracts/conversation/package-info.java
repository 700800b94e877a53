/** The chat of a class and the notifications of an account. */
@NullMarked
package io.streamlet.contracts.conversation;

import org.jspecify.annotations.NullMarked;
