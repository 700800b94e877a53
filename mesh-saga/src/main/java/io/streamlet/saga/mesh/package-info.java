/** Opens, tends and closes the mesh of a live class. */
@NullMarked
package io.streamlet.saga.mesh;

import org.jspecify.annotations.NullMarked;
