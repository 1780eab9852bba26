package dev.slipway.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a request through to an endpoint only as the endpoint's annotation says; without one, nobody may. */
class CallerFilter {
    private static final String BEARER = "Bearer ";

    private sealed interface Rule {
        record Open() implements Rule {}

        record ServicesOnly() implements Rule {}

        record Needs(Permission permission, List<Permission> partly) implements Rule {

            void admit(Caller caller) {
                if (partly.stream().allMatch(each -> caller.grants(each).isEmpty())) {
                    caller.require(permission);
                }
            }
        }

        record Closed() implements Rule {}
    }

    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    @Inject
    TokenVerifier verifier;

    @Inject
    CurrentCaller currentCaller;

    @ServerRequestFilter(priority = 1000)
    void admit(ContainerRequestContext request, ResourceInfo endpoint) {
        Origin origin = origin(request);
        currentCaller.cameFrom(origin);
        Caller known = caller(request);
        Caller caller = known == null || known.service() ? known : known.from(origin);
        if (caller != null) {
            currentCaller.is(caller);
        }
        Rule rule = rules.computeIfAbsent(endpoint.getResourceMethod(), CallerFilter::ruleOf);
        if (rule instanceof Rule.Open) {
            return;
        }
        if (caller == null) {
            throw new NotAuthorizedException(
                    "You must be signed in to request this resource. Give an API key in the header X-Octopus-ApiKey.",
                    "Bearer");
        }
        if (rule instanceof Rule.Needs needs) {
            needs.admit(caller);
        }
        if (rule instanceof Rule.ServicesOnly && !caller.service()) {
            throw DomainException.forbidden("Only Slipway's own services may use this route.");
        }
        if (rule instanceof Rule.Closed) {
            throw DomainException.forbidden("This route says nothing about who may use it, so nobody may.");
        }
    }

    private @Nullable Caller caller(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? verifier.verify(authorization.substring(BEARER.length()).strip())
                : null;
    }

    private static Origin origin(ContainerRequestContext request) {
        return new Origin(
                request.getHeaderString(HttpHeaders.USER_AGENT),
                request.getHeaderString(Origin.ADDRESS_HEADER),
                request.getHeaderString(Origin.IDENTITY_HEADER));
    }

    private static Rule ruleOf(Method endpoint) {
        RequiresPermission needs = endpoint.getAnnotation(RequiresPermission.class);
        if (needs != null) {
            return new Rule.Needs(needs.value(), List.of(needs.partly()));
        }
        if (endpoint.isAnnotationPresent(InternalRoute.class)) {
            return new Rule.ServicesOnly();
        }
        return endpoint.isAnnotationPresent(PublicRoute.class) ? new Rule.Open() : new Rule.Closed();
    }
}
