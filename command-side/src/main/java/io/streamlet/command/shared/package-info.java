/** What the write REST of every context needs. */
@NullMarked
package io.streamlet.command.shared;

import org.jspecify.annotations.NullMarked;
