/** Reads JSON that stands in a variable's value, as far as templates need it. */
@NullMarked
package dev.slipway.templates.json;

import org.jspecify.annotations.NullMarked;
