@NullMarked
package io.streamlet.projection.replay;

import org.jspecify.annotations.NullMarked;
