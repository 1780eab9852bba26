/** What the OpenAPI documents of all services say in the same words. */
@NullMarked
package dev.slipway.rest.openapi;

import org.jspecify.annotations.NullMarked;
