/** Shows: read REST and the live socket, both fed by queries alone. */
@NullMarked
package io.streamlet.query;

import org.jspecify.annotations.NullMarked;
