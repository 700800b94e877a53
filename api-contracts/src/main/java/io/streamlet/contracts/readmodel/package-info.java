/** Read models as administrators see them: where they are, their replay beside the live one, and what was set aside. */
@NullMarked
package io.streamlet.contracts.readmodel;

import org.jspecify.annotations.NullMarked;
