/** Machine policies: how deployment targets and workers are watched, updated and given up. Each space has a default one. */
@NullMarked
package dev.slipway.deployment.machinepolicies;

import org.jspecify.annotations.NullMarked;
