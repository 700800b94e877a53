/** Keeps the keys that people's texts are encrypted with, and destroys them. */
@NullMarked
package io.streamlet.app.personal;

import org.jspecify.annotations.NullMarked;
