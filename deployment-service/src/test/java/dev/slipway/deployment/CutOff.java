package dev.slipway.deployment;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Fault injection: the work is done and committed, and then this request gets no further, as if the service had died. */
class CutOff {

    static final String HEADER = "X-Cut-Off";

    @ServerResponseFilter(priority = 9000)
    @Nullable
    Uni<Void> cut(ContainerRequestContext request, RoutingContext connection) {
        if (request.getHeaderString(HEADER) == null) {
            return null;
        }
        connection.request().connection().close();
        return Uni.createFrom().nothing();
    }
}
