/** The application as its clients see it. */
@NullMarked
package io.streamlet.bench.client;

import org.jspecify.annotations.NullMarked;
