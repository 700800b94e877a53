/** The peer mesh of a class as it is now. */
@NullMarked
package io.streamlet.projection.mesh;

import org.jspecify.annotations.NullMarked;
