/** Regular expressions that people write, kept from running for ever. */
@NullMarked
package dev.slipway.templates.patterns;

import org.jspecify.annotations.NullMarked;
