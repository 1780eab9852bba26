/** What releases and snapshots of runbooks ask variables-service: pointers to the variables as they are now. */
@NullMarked
package dev.slipway.release.variables;

import org.jspecify.annotations.NullMarked;
