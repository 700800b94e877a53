/** Axon's stores over the one database, or Axon Server. */
@NullMarked
package io.streamlet.app.axon;

import org.jspecify.annotations.NullMarked;
