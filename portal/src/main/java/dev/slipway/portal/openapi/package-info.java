/**
 * The OpenAPI document of the whole suite: the services' own documents, as their builds left them, and the portal's,
 * merged into one that a stranger can use. What holds for every operation is said here once; see ADR 17.
 */
@NullMarked
package dev.slipway.portal.openapi;

import org.jspecify.annotations.NullMarked;
