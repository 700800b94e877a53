/** Hands, in order; invitations onto the stage and the seats they became. */
@NullMarked
package io.streamlet.projection.stage;

import org.jspecify.annotations.NullMarked;
