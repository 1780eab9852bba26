/**
 * Spaces, environments, tenants and accounts that rows of a service name though another service owns them. They are asked
 * for when a reference is written, and forgotten when they were deleted: a stored reference always resolves.
 */
@NullMarked
package dev.slipway.places;

import org.jspecify.annotations.NullMarked;
