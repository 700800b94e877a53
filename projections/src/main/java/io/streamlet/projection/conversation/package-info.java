/** Chat, and what accounts are told. */
@NullMarked
package io.streamlet.projection.conversation;

import org.jspecify.annotations.NullMarked;
