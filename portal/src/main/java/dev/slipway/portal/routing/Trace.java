package dev.slipway.portal.routing;

import dev.slipway.eventing.TraceContext;
import io.vertx.core.http.HttpServerRequest;

/** The W3C trace that a request belongs to: the caller's, or one that begins here. Logs print it, services get it. */
final class Trace {

    private Trace() {}

    /** Sets the request's header where it is missing or invalid, and enters the trace into the log context. */
    static void enter(HttpServerRequest request) {
        TraceContext trace =
                TraceContext.parse(request.getHeader(TraceContext.HEADER)).orElseGet(TraceContext::fresh);
        request.headers().set(TraceContext.HEADER, trace.traceparent());
        trace.enter();
    }
}
