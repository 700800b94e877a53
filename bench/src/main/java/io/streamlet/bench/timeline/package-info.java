/** Looking back: the timeline of a great class, and the class as it was. */
@NullMarked
package io.streamlet.bench.timeline;

import org.jspecify.annotations.NullMarked;
