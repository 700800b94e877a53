/** Keeps the generated and the stored forms of the contracts in step with the records. */
@NullMarked
package io.streamlet.contracts;

import org.jspecify.annotations.NullMarked;
