/** Accounts, sessions and tokens. */
@NullMarked
package io.streamlet.command.identity;

import org.jspecify.annotations.NullMarked;
