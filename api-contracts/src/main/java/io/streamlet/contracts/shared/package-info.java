/** Identifiers, actors and errors that every context speaks of. */
@NullMarked
package io.streamlet.contracts.shared;

import org.jspecify.annotations.NullMarked;
