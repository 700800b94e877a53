/** Accounts: who someone is and what they may do. */
@NullMarked
package io.streamlet.contracts.identity;

import org.jspecify.annotations.NullMarked;
