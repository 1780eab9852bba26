package dev.slipway.rest.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.rest.DomainException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The error body of the API.
 *
 * @param errors null on 404, where the key must be absent: clients take another branch when it is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        @JsonProperty("ErrorMessage") String errorMessage,
        @JsonProperty("Errors") @Nullable List<String> errors) {
    public static final int NOT_FOUND = 404;

    public static ErrorBody of(int status, String message) {
        return of(status, message, List.of(message));
    }

    public static ErrorBody of(int status, String message, List<String> details) {
        return new ErrorBody(message, status == NOT_FOUND ? null : List.copyOf(details));
    }

    static ErrorBody of(DomainException refusal) {
        return of(status(refusal.kind()), refusal.getMessage(), refusal.details());
    }

    static int status(DomainException.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> 409;
            case UNAVAILABLE -> 503;
        };
    }

    /** For answers that are not made by a resource. */
    public String json() {
        JsonObject json = new JsonObject().put("ErrorMessage", errorMessage);
        return errors == null
                ? json.encode()
                : json.put("Errors", new JsonArray(errors)).encode();
    }
}
