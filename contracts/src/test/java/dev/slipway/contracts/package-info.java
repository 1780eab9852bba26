/** What was ever published stays readable. */
@NullMarked
package dev.slipway.contracts;

import org.jspecify.annotations.NullMarked;
