/** The deciding side: how it switches itself on, and how refusals leave it. */
@NullMarked
package io.streamlet.command;

import org.jspecify.annotations.NullMarked;
