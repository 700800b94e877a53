/** The live socket: topics, presence and the protocol streamlet.v1. */
@NullMarked
package io.streamlet.query.live;

import org.jspecify.annotations.NullMarked;
