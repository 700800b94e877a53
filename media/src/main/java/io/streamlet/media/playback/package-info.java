/** Who may watch, and the cookie that says so. */
@NullMarked
package io.streamlet.media.playback;

import org.jspecify.annotations.NullMarked;
