/** The WebSocket protocol: frames, topics and what travels in them. */
@NullMarked
package io.streamlet.contracts.live;

import org.jspecify.annotations.NullMarked;
