/** What other services ask before they keep a reference to an environment or a tenant, or list what belongs to a release. */
@NullMarked
package dev.slipway.release.places;

import org.jspecify.annotations.NullMarked;
