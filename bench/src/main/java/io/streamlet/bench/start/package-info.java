/** How long the first command takes from the end of the build to the printed address. */
@NullMarked
package io.streamlet.bench.start;

import org.jspecify.annotations.NullMarked;
