/** Hears what other services deleted. What a deleted release alone pointed to is found and deleted by {@code revisions}. */
@NullMarked
package dev.slipway.variables.cleanup;

import org.jspecify.annotations.NullMarked;
