/** Times of the questions that dashboards and reports ask. */
@NullMarked
package io.streamlet.bench.analytics;

import org.jspecify.annotations.NullMarked;
