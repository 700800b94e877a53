/** Takes the chunks of the teacher's page and reports what happens to the stream. */
@NullMarked
package io.streamlet.media.ingest;

import org.jspecify.annotations.NullMarked;
