/** What this service told lately, for those who keep a picture of it and want to say how far it is behind. */
@NullMarked
package dev.slipway.deployment.facts;

import org.jspecify.annotations.NullMarked;
