/** Decides what the reports of the media plane mean. */
@NullMarked
package io.streamlet.command.media;

import org.jspecify.annotations.NullMarked;
