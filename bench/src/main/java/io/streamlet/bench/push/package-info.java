/** Many sockets in one class: is everything heard, in order, and how soon. */
@NullMarked
package io.streamlet.bench.push;

import org.jspecify.annotations.NullMarked;
