/** Hands, in order. */
@NullMarked
package io.streamlet.projection.stage;

import org.jspecify.annotations.NullMarked;
