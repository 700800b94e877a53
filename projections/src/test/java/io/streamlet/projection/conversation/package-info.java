/** Folds of conversation as plain objects. */
@NullMarked
package io.streamlet.projection.conversation;

import org.jspecify.annotations.NullMarked;
