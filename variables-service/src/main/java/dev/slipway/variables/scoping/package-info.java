/** Which values of a variable apply and which of them wins. Rules only: no database, no clock, no values either. */
@NullMarked
package dev.slipway.variables.scoping;

import org.jspecify.annotations.NullMarked;
