/** Policies of the literature under the rules of the product, to compare with: in the simulator, and on what was recorded. */
@NullMarked
package io.streamlet.planner.textbook;

import org.jspecify.annotations.NullMarked;
