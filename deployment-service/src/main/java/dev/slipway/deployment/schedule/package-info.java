/** When a deployment may start and until when: reading what clients write, and the bounds that keep promises sane. */
@NullMarked
package dev.slipway.deployment.schedule;

import org.jspecify.annotations.NullMarked;
