package dev.slipway.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Small habits of the clients that hold on all routes. */
class Wire {
    private static final int FIRST = 9_000;
    private static final Set<String> OVERRIDES = Set.of("PUT", "DELETE", "PATCH");

    /** Clients send empty bodies with any content type or none, and JSON without saying so. */
    void assumeJson(@Observes Filters filters) {
        filters.register(
                context -> {
                    MultiMap headers = context.request().headers();
                    boolean empty = !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                            && "0".equals(headers.get(HttpHeaders.CONTENT_LENGTH));
                    if (empty || !headers.contains(HttpHeaders.CONTENT_TYPE)) {
                        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
                    }
                    context.next();
                },
                FIRST);
    }

    /** .NET clients send PUT and DELETE as POST with this header. */
    @ServerRequestFilter(preMatching = true)
    void overrideMethod(ContainerRequestContext request) {
        String method = request.getHeaderString("X-HTTP-Method-Override");
        if (method != null && request.getMethod().equals("POST")) {
            String wanted = method.strip().toUpperCase(Locale.ROOT);
            if (OVERRIDES.contains(wanted)) {
                request.setMethod(wanted);
            }
        }
    }

    /** Legacy Go clients take 204 for an error; an empty 200 carries Content-Length 0. */
    @ServerResponseFilter
    void neverNoContent(ContainerResponseContext response) {
        if (response.getStatus() == 204) {
            response.setStatus(200);
        }
    }

    /** A body that is missing or null is told, not met as a null later. */
    @Provider
    public static class BodyNeeded implements ReaderInterceptor {
        @Override
        public @Nullable Object aroundReadFrom(ReaderInterceptorContext context)
                throws IOException, WebApplicationException {
            Object body = context.proceed();
            // a client of another service that waits for no answer reads Void
            if (body == null && context.getType() != Void.class && !isOptional(context.getAnnotations())) {
                throw DomainException.invalid("This request needs a JSON body.");
            }
            return body;
        }

        private static boolean isOptional(Annotation @Nullable [] annotations) {
            if (annotations != null) {
                for (Annotation annotation : annotations) {
                    if (annotation instanceof OptionalBody) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
