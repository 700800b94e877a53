/** The peer mesh of a class: who feeds whom, and why. */
@NullMarked
package io.streamlet.contracts.mesh;

import org.jspecify.annotations.NullMarked;
