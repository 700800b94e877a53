/** Who feeds whom in a live class: decides each change and keeps the reason with it. */
@NullMarked
package io.streamlet.command.mesh;

import org.jspecify.annotations.NullMarked;
