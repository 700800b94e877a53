/** Counts: what happened in each class, who was there for how long, and the platform over time. */
@NullMarked
package io.streamlet.projection.analytics;

import org.jspecify.annotations.NullMarked;
