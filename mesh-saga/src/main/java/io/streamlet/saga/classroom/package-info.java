/** Ends classes that would go on for ever. */
@NullMarked
package io.streamlet.saga.classroom;

import org.jspecify.annotations.NullMarked;
