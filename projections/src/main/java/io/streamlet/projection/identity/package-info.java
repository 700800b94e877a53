/** Accounts as lists and profiles show them. */
@NullMarked
package io.streamlet.projection.identity;

import org.jspecify.annotations.NullMarked;
