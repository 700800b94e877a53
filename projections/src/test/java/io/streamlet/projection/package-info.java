/** Projections, folded and asked. */
@NullMarked
package io.streamlet.projection;

import org.jspecify.annotations.NullMarked;
