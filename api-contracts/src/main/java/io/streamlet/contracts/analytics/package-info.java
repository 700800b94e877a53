/** What is counted: attendance, engagement, delivery, and the platform over time. */
@NullMarked
package io.streamlet.contracts.analytics;

import org.jspecify.annotations.NullMarked;
