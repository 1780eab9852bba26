/**
 * Certificates: X.509 certificates with their chain and perhaps a private key, uploaded as PFX, PEM or DER. What was uploaded
 * is sealed before it is stored and opened again only for a step or an export. Variables hold certificates by id, and one that
 * a variable holds cannot be deleted. Environments and tenants that certificates name exist ({@code libs/places}).
 */
@NullMarked
package dev.slipway.variables.certificates;

import org.jspecify.annotations.NullMarked;
