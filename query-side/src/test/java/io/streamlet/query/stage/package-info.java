/** The stage part of the hub, without sockets. */
@NullMarked
package io.streamlet.query.stage;

import org.jspecify.annotations.NullMarked;
