@NullMarked
package io.streamlet.bench.push;

import org.jspecify.annotations.NullMarked;
