/** Classes and the people in them. */
@NullMarked
package io.streamlet.projection.classroom;

import org.jspecify.annotations.NullMarked;
