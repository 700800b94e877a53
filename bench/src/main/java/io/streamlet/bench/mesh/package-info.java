/** The peer mesh on a simulated class: the product's policy beside textbook ones, and what planning costs. */
@NullMarked
package io.streamlet.bench.mesh;

import org.jspecify.annotations.NullMarked;
