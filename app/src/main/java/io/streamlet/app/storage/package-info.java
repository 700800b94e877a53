/** Where everything is kept: the data directory, the embedded or an external PostgreSQL, the three schemas. */
@NullMarked
package io.streamlet.app.storage;

import org.jspecify.annotations.NullMarked;
