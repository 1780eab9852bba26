/** Whether the built-in feed still has the packages that a release was made of. */
@NullMarked
package dev.slipway.release.missingpackages;

import org.jspecify.annotations.NullMarked;
