/** Folds of identity as plain objects. */
@NullMarked
package io.streamlet.projection.identity;

import org.jspecify.annotations.NullMarked;
