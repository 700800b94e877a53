/** Reads of classes and the people in them. */
@NullMarked
package io.streamlet.query.classroom;

import org.jspecify.annotations.NullMarked;
