/** What happened, for those who may see all of it, and what a class was like at any moment. */
@NullMarked
package io.streamlet.query.timeline;

import org.jspecify.annotations.NullMarked;
