/** The mesh part of the hub, without sockets. */
@NullMarked
package io.streamlet.query.mesh;

import org.jspecify.annotations.NullMarked;
