/** Hears what other services deleted. A deleted release needs nothing yet: its snapshot stays until its owner goes. */
@NullMarked
package dev.slipway.variables.cleanup;

import org.jspecify.annotations.NullMarked;
