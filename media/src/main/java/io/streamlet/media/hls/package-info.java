/** Playlists and slices of the stored media (RFC 8216). */
@NullMarked
package io.streamlet.media.hls;

import org.jspecify.annotations.NullMarked;
