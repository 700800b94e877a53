/** The files of a class: append-only media, their index, the seal. */
@NullMarked
package io.streamlet.media.storage;

import org.jspecify.annotations.NullMarked;
