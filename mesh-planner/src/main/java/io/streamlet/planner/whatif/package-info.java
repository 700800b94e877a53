/** Recorded histories of meshes under another policy: what happened to them from outside happens again, everything else is planned anew. */
@NullMarked
package io.streamlet.planner.whatif;

import org.jspecify.annotations.NullMarked;
