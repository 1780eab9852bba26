/** Environments, in the order in which people go through them. */
@NullMarked
package dev.slipway.release.environments;

import org.jspecify.annotations.NullMarked;
