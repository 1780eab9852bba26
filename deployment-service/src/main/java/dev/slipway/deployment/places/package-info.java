/**
 * Spaces, environments and tenants (of release-service) and accounts (of variables-service) that documents of this service name. They are asked for when
 * a document is written, and forgotten when they were deleted: a stored reference always resolves.
 */
@NullMarked
package dev.slipway.deployment.places;

import org.jspecify.annotations.NullMarked;
