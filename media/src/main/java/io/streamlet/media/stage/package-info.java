/** The way by the server: what a student on stage uploads, played back by the teacher's page alone, and never stored. */
@NullMarked
package io.streamlet.media.stage;

import org.jspecify.annotations.NullMarked;
