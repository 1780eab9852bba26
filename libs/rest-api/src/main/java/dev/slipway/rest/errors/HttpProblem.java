package dev.slipway.rest.errors;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;

/** What HTTP itself refuses, in a sentence. */
final class HttpProblem {
    private HttpProblem() {}

    static String sentence(int status, WebApplicationException problem, HttpServerRequest request) {
        return status == 400 || status == 401 || status == 429
                ? message(status, problem, request)
                : sentence(status, request.method().name(), request.path());
    }

    static String sentence(int status, String method, String path) {
        return switch (status) {
            case 400 -> "The request is not understood: its address or headers are malformed.";
            case 404 -> "There is nothing at " + path + ". Look for the address in the links of /api.";
            case 405 -> path + " does not answer " + method + ".";
            case 406 -> "The only content type here is application/json; ask for it in the header Accept.";
            case 413 -> "The body of the request is over the limit of this server.";
            case 414 -> "The address of the request is too long.";
            case 415 -> "This body is not understood: send application/json and say so in the header Content-Type.";
            case 503 -> "The server cannot answer now. Try again in a few seconds.";
            default -> "The request was refused with status " + status + ".";
        };
    }

    private static String message(int status, WebApplicationException problem, HttpServerRequest request) {
        String message = problem.getMessage();
        return message == null || message.startsWith("HTTP ")
                ? sentence(status, request.method().name(), request.path())
                : message;
    }
}
