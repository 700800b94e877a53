@NullMarked
package io.streamlet.app.axon;

import org.jspecify.annotations.NullMarked;
