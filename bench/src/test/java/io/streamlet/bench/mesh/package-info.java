@NullMarked
package io.streamlet.bench.mesh;

import org.jspecify.annotations.NullMarked;
