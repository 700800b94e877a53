/** What was measured, as files, and the page that is made of them. */
@NullMarked
package io.streamlet.bench.figures;

import org.jspecify.annotations.NullMarked;
