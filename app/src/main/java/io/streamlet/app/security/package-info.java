/** Who may call what, and how a refusal looks. */
@NullMarked
package io.streamlet.app.security;

import org.jspecify.annotations.NullMarked;
