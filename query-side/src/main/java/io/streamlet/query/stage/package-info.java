/** Reads of the hand queue and the stage, and the links between the pages of those on stage. */
@NullMarked
package io.streamlet.query.stage;

import org.jspecify.annotations.NullMarked;
