package dev.slipway.eventing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets every request belong to its caller's trace, or to a new one, before anything else sees it. */
@Singleton
class TraceFilter {

    private static final int BEFORE_OTHERS = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    TraceContext.parse(exchange.request().getHeader(TraceContext.HEADER))
                            .map(TraceContext::child)
                            .orElseGet(TraceContext::fresh)
                            .enter();
                    exchange.next();
                },
                BEFORE_OTHERS);
    }
}
