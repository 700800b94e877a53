@NullMarked
package io.streamlet.query.analytics;

import org.jspecify.annotations.NullMarked;
