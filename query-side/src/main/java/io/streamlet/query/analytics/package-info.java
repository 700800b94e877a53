/** Reports and counts: reading them, and folding what pages tell about their picture. */
@NullMarked
package io.streamlet.query.analytics;

import org.jspecify.annotations.NullMarked;
