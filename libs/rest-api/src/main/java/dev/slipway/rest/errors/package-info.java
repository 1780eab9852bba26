/** Renders every failure in the product's error body, whoever raised it. */
@NullMarked
package dev.slipway.rest.errors;

import org.jspecify.annotations.NullMarked;
