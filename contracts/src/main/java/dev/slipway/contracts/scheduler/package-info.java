/** Facts that scheduler-service publishes; both are requests that their receiver may refuse. */
@NullMarked
package dev.slipway.contracts.scheduler;

import org.jspecify.annotations.NullMarked;
