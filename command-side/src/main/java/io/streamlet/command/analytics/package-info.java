/** What the live hub counted, kept as facts. */
@NullMarked
package io.streamlet.command.analytics;

import org.jspecify.annotations.NullMarked;
