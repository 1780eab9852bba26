package dev.slipway.rest;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/**
 * Passes the trace of whatever is being done on to the service that is asked, with every REST client. It stands in the log
 * context, where libs/eventing (services) and the front door (portal) put it.
 */
@Provider
public class TraceHeader implements ClientRequestFilter {

    private static final String TRACEPARENT = "traceparent";

    @Override
    public void filter(ClientRequestContext request) {
        if (MDC.get(TRACEPARENT) instanceof String traceparent) {
            request.getHeaders().putSingle(TRACEPARENT, traceparent);
        }
    }
}
