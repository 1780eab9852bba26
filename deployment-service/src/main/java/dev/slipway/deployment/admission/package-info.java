/**
 * What deployment-service asks its neighbours before something is deployed: release-service for a ticket (may this
 * release go there, and what exactly is it), variables-service for the variables.
 */
@NullMarked
package dev.slipway.deployment.admission;

import org.jspecify.annotations.NullMarked;
