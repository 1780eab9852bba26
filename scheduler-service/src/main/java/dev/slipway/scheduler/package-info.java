/** Time: when a scheduled deployment is due, and when its window has passed. It asks; deployment-service decides. */
@NullMarked
package dev.slipway.scheduler;

import org.jspecify.annotations.NullMarked;
