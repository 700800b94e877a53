/** What happened, in order: the timeline of a class and of the platform, and the state of a class at any moment of it. */
@NullMarked
package io.streamlet.contracts.timeline;

import org.jspecify.annotations.NullMarked;
