/**
 * Tenants: customers, sites or copies that a project is deployed for separately. A tenant is connected to projects, and
 * in each to some environments; a connection goes when the project or the environment does.
 */
@NullMarked
package dev.slipway.release.tenants;

import org.jspecify.annotations.NullMarked;
