/** Remembers: read models folded from events, and the answers to queries. */
@NullMarked
package io.streamlet.projection;

import org.jspecify.annotations.NullMarked;
