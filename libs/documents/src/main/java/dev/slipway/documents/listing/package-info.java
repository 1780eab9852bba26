/** Lists with many optional filters, as one statement with parameters. */
@NullMarked
package dev.slipway.documents.listing;

import org.jspecify.annotations.NullMarked;
