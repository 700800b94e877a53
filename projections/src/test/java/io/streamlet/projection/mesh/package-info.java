/** Folds of the mesh as plain objects. */
@NullMarked
package io.streamlet.projection.mesh;

import org.jspecify.annotations.NullMarked;
