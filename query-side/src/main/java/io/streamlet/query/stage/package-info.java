/** Reads of the hand queue. */
@NullMarked
package io.streamlet.query.stage;

import org.jspecify.annotations.NullMarked;
