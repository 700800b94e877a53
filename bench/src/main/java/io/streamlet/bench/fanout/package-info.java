/** What it costs to tell many sockets the same. */
@NullMarked
package io.streamlet.bench.fanout;

import org.jspecify.annotations.NullMarked;
