/** Whether the suite works: asked of its parts, for at most a moment, and remembered for another. */
@NullMarked
package dev.slipway.portal.health;

import org.jspecify.annotations.NullMarked;
