/** The one application: assembles the sides and chooses where they run. */
@NullMarked
package io.streamlet.app;

import org.jspecify.annotations.NullMarked;
