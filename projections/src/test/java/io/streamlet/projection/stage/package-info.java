/** Folds of stage as plain objects. */
@NullMarked
package io.streamlet.projection.stage;

import org.jspecify.annotations.NullMarked;
