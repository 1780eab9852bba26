package dev.slipway.portal.routing;

import dev.slipway.rest.errors.ErrorBody;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** What the front door itself refuses. */
final class Answers {
    static final String RETRY_AFTER_SECONDS = "2";

    private Answers() {}

    static void refuse(HttpServerResponse response, int status, String message) {
        if (response.headWritten() || response.closed()) {
            return;
        }
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(ErrorBody.of(status, message).json());
    }
}
