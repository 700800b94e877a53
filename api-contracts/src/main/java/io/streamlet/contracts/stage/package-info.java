/** The hand queue of a class, and the people on stage with the teacher. */
@NullMarked
package io.streamlet.contracts.stage;

import org.jspecify.annotations.NullMarked;
