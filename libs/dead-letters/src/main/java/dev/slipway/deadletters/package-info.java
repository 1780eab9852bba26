/** What a service could not apply, for the portal to show and drive again. */
@NullMarked
package dev.slipway.deadletters;

import org.jspecify.annotations.NullMarked;
