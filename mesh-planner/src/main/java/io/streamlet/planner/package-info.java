/** Plans the peer mesh of a class: pure functions of the topology, the request and the time that is passed in. */
@NullMarked
package io.streamlet.planner;

import org.jspecify.annotations.NullMarked;
