@NullMarked
package io.streamlet.query;

import org.jspecify.annotations.NullMarked;
