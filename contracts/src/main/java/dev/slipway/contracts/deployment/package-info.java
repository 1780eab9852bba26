/** Facts that deployment-service publishes. */
@NullMarked
package dev.slipway.contracts.deployment;

import org.jspecify.annotations.NullMarked;
