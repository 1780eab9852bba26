@NullMarked
package dev.slipway.documents.listing;

import org.jspecify.annotations.NullMarked;
