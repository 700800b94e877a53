@NullMarked
package io.streamlet.planner;

import org.jspecify.annotations.NullMarked;
