/**
 * What tenants answer to the templates of the projects they are connected to (per environment) and of the library variable
 * sets that these include (once). Secrets are sealed. Tenanted deployments do not read these values yet.
 */
@NullMarked
package dev.slipway.variables.tenants;

import org.jspecify.annotations.NullMarked;
