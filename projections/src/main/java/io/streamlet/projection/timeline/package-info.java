/** What happened, in order, and what a class was like at any moment of it. */
@NullMarked
package io.streamlet.projection.timeline;

import org.jspecify.annotations.NullMarked;
