@NullMarked
package io.streamlet.command.analytics;

import org.jspecify.annotations.NullMarked;
