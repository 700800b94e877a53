/** Decides about read models: replay, switch, and what was set aside. */
@NullMarked
package io.streamlet.command.readmodel;

import org.jspecify.annotations.NullMarked;
