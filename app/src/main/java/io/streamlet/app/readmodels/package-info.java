/** What is to be done with read models, between those who decide and those who project. */
@NullMarked
package io.streamlet.app.readmodels;

import org.jspecify.annotations.NullMarked;
