/**
 * Deployments that a lifecycle makes by itself: facts become intents, intents become deployments, exactly once for each
 * entry of a release into a phase and each target of it. What cannot be made is recorded with its reason.
 */
@NullMarked
package dev.slipway.deployment.automatic;

import org.jspecify.annotations.NullMarked;
