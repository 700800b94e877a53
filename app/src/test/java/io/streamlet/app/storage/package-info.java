@NullMarked
package io.streamlet.app.storage;

import org.jspecify.annotations.NullMarked;
