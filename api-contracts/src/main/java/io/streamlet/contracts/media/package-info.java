/** What the media plane reports about the stream of a class. */
@NullMarked
package io.streamlet.contracts.media;

import org.jspecify.annotations.NullMarked;
