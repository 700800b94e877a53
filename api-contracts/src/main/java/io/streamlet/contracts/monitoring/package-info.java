/** What the application notices about itself, for its administrators. */
@NullMarked
package io.streamlet.contracts.monitoring;

import org.jspecify.annotations.NullMarked;
