/** What every projector stands on: rows to fold over, in the database or in memory. */
@NullMarked
package io.streamlet.projection.shared;

import org.jspecify.annotations.NullMarked;
