@NullMarked
package io.streamlet.bench.figures;

import org.jspecify.annotations.NullMarked;
