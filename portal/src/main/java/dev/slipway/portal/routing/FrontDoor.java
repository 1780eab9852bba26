package dev.slipway.portal.routing;

import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Origin;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Every request to {@code /api} passes here: sign-in, destination, and on to it. Nothing here blocks. */
@ApplicationScoped
class FrontDoor {
    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final String ADMITTED = "slipway.admitted";
    private static final String PORTAL = "portal";
    /** After the checks of libs/rest-api, before every resource. */
    private static final int ORDER = 5_000;

    private record Way(Optional<Caller> caller, Destination destination) {}

    @Inject
    SignIn signIn;

    @Inject
    Router router;

    @Inject
    CallerTokens tokens;

    @Inject
    Upstream upstream;

    void open(@Observes Filters filters) {
        filters.register(this::handle, ORDER);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (context.get(ADMITTED) == null) {
            forgetOrigin(request);
        }
        if (context.get(ADMITTED) != null || path == null || !(path.equals("/api") || path.startsWith("/api/"))) {
            context.next();
            return;
        }
        context.put(ADMITTED, true);
        Trace.enter(request);
        tellOrigin(request);
        request.pause();
        signIn.caller(request)
                .flatMap(caller -> router.destination(path).map(to -> new Way(caller, to)))
                .subscribe()
                .with(way -> go(context, way), failure -> refuse(context, failure));
    }

    /** What a client says about itself in these headers goes no further, whatever address it asks for. */
    private static void forgetOrigin(HttpServerRequest request) {
        request.headers().remove(Origin.ADDRESS_HEADER).remove(Origin.IDENTITY_HEADER);
    }

    /** For the audit. */
    private static void tellOrigin(HttpServerRequest request) {
        if (request.remoteAddress() != null && request.remoteAddress().hostAddress() != null) {
            request.headers().set(Origin.ADDRESS_HEADER, request.remoteAddress().hostAddress());
        }
        String identity = SignIn.identity(request);
        if (identity != null) {
            request.headers().set(Origin.IDENTITY_HEADER, identity);
        }
    }

    private void go(RoutingContext context, Way way) {
        HttpServerRequest request = context.request();
        if (way.destination() instanceof Destination.Service service) {
            if (way.caller().isEmpty()) {
                request.resume();
                Answers.refuse(
                        context.response(),
                        401,
                        "You must be signed in to request this resource. Give a valid API key in the header"
                                + " X-Octopus-ApiKey.");
                return;
            }
            String query = request.query();
            upstream.forward(
                    request,
                    service.name(),
                    query == null ? service.path() : service.path() + "?" + query,
                    tokens.token(way.caller().get(), service.name()));
            return;
        }
        request.resume();
        if (way.destination() instanceof Destination.Own own) {
            toOwnResource(context, own, way.caller());
        } else if (way.destination() instanceof Destination.Nowhere nowhere) {
            Answers.refuse(context.response(), 404, nowhere.why());
        }
    }

    private void toOwnResource(RoutingContext context, Destination.Own own, Optional<Caller> caller) {
        HttpServerRequest request = context.request();
        request.headers().remove(HttpHeaders.AUTHORIZATION);
        caller.ifPresent(
                known -> request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.token(known, PORTAL)));
        if (own.path().equals(request.path())) {
            context.next();
        } else {
            String query = request.query();
            context.reroute(query == null ? own.path() : own.path() + "?" + query);
        }
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        context.request().resume();
        if (failure instanceof DomainException refusal && refusal.kind() == DomainException.Kind.FORBIDDEN) {
            Answers.refuse(context.response(), 403, refusal.getMessage());
            return;
        }
        LOG.infof(
                "%s %s cannot be routed: %s",
                context.request().method(), context.request().path(), failure.toString());
        Answers.refuse(
                context.response(),
                503,
                "The portal cannot tell who you are or where this goes: its database or release-service does not"
                        + " answer. Try again in a few seconds.");
    }
}
