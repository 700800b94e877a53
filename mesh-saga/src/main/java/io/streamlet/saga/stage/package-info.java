/** Keeps the hand queue to those who are there. */
@NullMarked
package io.streamlet.saga.stage;

import org.jspecify.annotations.NullMarked;
