/** Accounts to try Streamlet with, and the guard that keeps them out of anything else. */
@NullMarked
package io.streamlet.app.demo;

import org.jspecify.annotations.NullMarked;
