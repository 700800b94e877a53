/** What the browser is served besides the API: pages, OpenAPI. */
@NullMarked
package io.streamlet.app.web;

import org.jspecify.annotations.NullMarked;
