package dev.slipway.rest.errors;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Errors that arise before or beside any endpoint, in the error body too. */
class RouterErrors {
    /** Before Quarkus's own check, which answers without a body. */
    private static final int FIRST = 10_000;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize limit;

    void answerInJson(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 500}) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    void refuseLargeBodies(@Observes Filters filters) {
        filters.register(this::checkLength, FIRST);
    }

    private void checkLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || fits(length)) {
            context.next();
            return;
        }
        // the body is not read, so the connection cannot be used again
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        answer(context, 413);
    }

    private boolean fits(String length) {
        try {
            return Long.parseLong(length.strip()) <= limit.asLongValue();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        String sentence = status == 500
                ? "Something went wrong in the server. Its log tells more."
                : HttpProblem.sentence(
                        status,
                        context.request().method().name(),
                        context.request().path());
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(ErrorBody.of(status, sentence).json());
    }
}
