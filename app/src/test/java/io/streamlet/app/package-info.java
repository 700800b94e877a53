/** The whole application: its architecture, its stores, its flows. */
@NullMarked
package io.streamlet.app;

import org.jspecify.annotations.NullMarked;
