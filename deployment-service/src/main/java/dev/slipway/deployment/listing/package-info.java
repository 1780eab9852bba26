/** Lists with many optional filters, as one statement with parameters. */
@NullMarked
package dev.slipway.deployment.listing;

import org.jspecify.annotations.NullMarked;
