package dev.slipway.eventing;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers the trace that a fact would carry which this request appends. */
@Singleton
class TraceRoute {

    void route(@Observes Router router) {
        router.get("/trace").handler(exchange -> exchange.response()
                .end(TraceContext.current().traceId()));
    }
}
