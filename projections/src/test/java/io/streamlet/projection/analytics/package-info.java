@NullMarked
package io.streamlet.projection.analytics;

import org.jspecify.annotations.NullMarked;
