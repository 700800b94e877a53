/** How a test meets the running application: over HTTP and sockets, as a browser does. */
@NullMarked
package io.streamlet.app.support;

import org.jspecify.annotations.NullMarked;
