@NullMarked
package io.streamlet.query.live;

import org.jspecify.annotations.NullMarked;
