/** What this service adds to {@code libs/places}: accounts, of variables-service, are places too; new spaces get their defaults. */
@NullMarked
package dev.slipway.deployment.places;

import org.jspecify.annotations.NullMarked;
