/** The mesh at the live socket: peers, their places, and signals between neighbours. */
@NullMarked
package io.streamlet.query.mesh;

import org.jspecify.annotations.NullMarked;
