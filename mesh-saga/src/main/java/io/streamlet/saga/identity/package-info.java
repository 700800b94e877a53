/** Sees erasures through. */
@NullMarked
package io.streamlet.saga.identity;

import org.jspecify.annotations.NullMarked;
