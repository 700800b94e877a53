/** The coordinating side: how it switches itself on, and how it sends commands. */
@NullMarked
package io.streamlet.saga;

import org.jspecify.annotations.NullMarked;
