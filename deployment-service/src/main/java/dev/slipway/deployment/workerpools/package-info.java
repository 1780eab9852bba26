/** Worker pools: groups of workers that steps choose from. Each space has a default one. */
@NullMarked
package dev.slipway.deployment.workerpools;

import org.jspecify.annotations.NullMarked;
