/** Facts that variables-service publishes. */
@NullMarked
package dev.slipway.contracts.variables;

import org.jspecify.annotations.NullMarked;
