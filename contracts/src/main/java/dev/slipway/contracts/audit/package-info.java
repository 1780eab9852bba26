/** The fact that every service publishes about what people did. */
@NullMarked
package dev.slipway.contracts.audit;

import org.jspecify.annotations.NullMarked;
