/** How the application does: positions of its processors, health, and alerts to its administrators. */
@NullMarked
package io.streamlet.app.monitoring;

import org.jspecify.annotations.NullMarked;
