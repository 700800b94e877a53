/** How personal texts are stored: encrypted, each person's with a key of their own that can be destroyed. */
@NullMarked
package io.streamlet.contracts.personal;

import org.jspecify.annotations.NullMarked;
