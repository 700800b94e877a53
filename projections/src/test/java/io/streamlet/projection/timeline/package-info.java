@NullMarked
package io.streamlet.projection.timeline;

import org.jspecify.annotations.NullMarked;
