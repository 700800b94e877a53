/** Keeps the hand queue and the stage to those who are there, and gets them connected in time. */
@NullMarked
package io.streamlet.saga.stage;

import org.jspecify.annotations.NullMarked;
