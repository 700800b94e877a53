/** How many commands the application decides in a second. */
@NullMarked
package io.streamlet.bench.commands;

import org.jspecify.annotations.NullMarked;
