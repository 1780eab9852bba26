package dev.slipway.rest.errors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Errors that arise before or beside any endpoint, in the error body too. */
class RouterErrors {
    void answerInJson(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 500}) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    static void answer(RoutingContext context, int status) {
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
