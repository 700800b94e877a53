/** Folds of classroom as plain objects. */
@NullMarked
package io.streamlet.projection.classroom;

import org.jspecify.annotations.NullMarked;
