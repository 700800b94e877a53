/** Reads of accounts. */
@NullMarked
package io.streamlet.query.identity;

import org.jspecify.annotations.NullMarked;
