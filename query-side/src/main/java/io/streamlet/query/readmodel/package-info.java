/** Shows administrators how the read models are. */
@NullMarked
package io.streamlet.query.readmodel;

import org.jspecify.annotations.NullMarked;
