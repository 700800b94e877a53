/** How fast read models are made anew. */
@NullMarked
package io.streamlet.bench.replay;

import org.jspecify.annotations.NullMarked;
