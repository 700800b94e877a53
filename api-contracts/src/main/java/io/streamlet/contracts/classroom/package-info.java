/** The life of a class: scheduled, live, ended; who is in it. */
@NullMarked
package io.streamlet.contracts.classroom;

import org.jspecify.annotations.NullMarked;
