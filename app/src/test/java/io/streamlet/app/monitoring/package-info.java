@NullMarked
package io.streamlet.app.monitoring;

import org.jspecify.annotations.NullMarked;
