/** Clears up behind what its owner deleted, and keeps the queues of spaces stopped that their owner stopped. */
@NullMarked
package dev.slipway.deployment.cleanup;

import org.jspecify.annotations.NullMarked;
