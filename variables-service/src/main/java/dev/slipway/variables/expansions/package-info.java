/** What deployment-service asks when a step starts: the properties of the accounts and certificates that its variables hold. */
@NullMarked
package dev.slipway.variables.expansions;

import org.jspecify.annotations.NullMarked;
