/** Spaces: the fence around everything else. The first one, {@code Spaces-1}, exists from the start and stays. */
@NullMarked
package dev.slipway.release.spaces;

import org.jspecify.annotations.NullMarked;
