/** What it costs that people can be erased. */
@NullMarked
package io.streamlet.bench.erasure;

import org.jspecify.annotations.NullMarked;
