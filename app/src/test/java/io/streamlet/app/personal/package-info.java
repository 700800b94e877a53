@NullMarked
package io.streamlet.app.personal;

import org.jspecify.annotations.NullMarked;
