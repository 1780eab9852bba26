/**
 * Timers of scheduled deployments. A timer is a row that any copy of the service claims when its time comes; the claim and the
 * fact that tells of it commit together. A window that passed while nobody was there expires, it never fires late.
 */
@NullMarked
package dev.slipway.scheduler.timers;

import org.jspecify.annotations.NullMarked;
