@NullMarked
package io.streamlet.planner.whatif;

import org.jspecify.annotations.NullMarked;
