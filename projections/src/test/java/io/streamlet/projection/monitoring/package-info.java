@NullMarked
package io.streamlet.projection.monitoring;

import org.jspecify.annotations.NullMarked;
