/** Makes read models a second time, beside the live ones, and lets the new one answer. */
@NullMarked
package io.streamlet.projection.replay;

import org.jspecify.annotations.NullMarked;
