/**
 * What the variables of a step hold: accounts and certificates, of which variables-service tells the properties when the step
 * starts, and worker pools, which are known here.
 */
@NullMarked
package dev.slipway.deployment.expansions;

import org.jspecify.annotations.NullMarked;
