/** The front door: finds out who calls, which service owns the address, and hands the request on as a stream, with a one-minute token for that service. A request is never sent twice. */
@NullMarked
package dev.slipway.portal.routing;

import org.jspecify.annotations.NullMarked;
