package dev.slipway.rest.errors;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How large a body may be: small, as bodies are kept in memory, but on the addresses of uploads, which go to the disk. Only
 * there are forms taken at all, because reading one writes files.
 */
class BodyLimits {
    /** Before Quarkus's own check, which answers without a body. */
    private static final int FIRST = 10_000;
    /** After it: Quarkus notes its limit for bodies of unknown length, and this corrects it. */
    private static final int AFTER_QUARKUS = 1;

    private static final String LIMIT_OF_UNKNOWN_LENGTH = "io.quarkus.max-request-size";

    private final long limit;
    private final long uploadLimit;
    private final @Nullable Pattern uploads;

    BodyLimits(
            @ConfigProperty(name = "slipway.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize uploadLimit,
            @ConfigProperty(name = "slipway.http.uploads") Optional<String> uploads) {
        this.limit = limit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
        this.uploads = uploads.map(Pattern::compile).orElse(null);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        filters.register(this::correct, AFTER_QUARKUS);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean upload = isUpload(request);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !fits(length, upload ? uploadLimit : limit)) {
            refuse(context, 413);
        } else if (!upload && isForm(request)) {
            refuse(context, 415);
        } else {
            context.next();
        }
    }

    private void correct(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null && !isUpload(request)) {
            context.put(LIMIT_OF_UNKNOWN_LENGTH, limit);
        }
        context.next();
    }

    private boolean isUpload(HttpServerRequest request) {
        return uploads != null
                && request.method().equals(HttpMethod.POST)
                && request.path() != null
                && uploads.matcher(request.path()).matches();
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The body is not read, so the connection cannot be used again. */
    private static void refuse(RoutingContext context, int status) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        RouterErrors.answer(context, status);
    }

    private static boolean fits(String length, long limit) {
        try {
            return Long.parseLong(length.strip()) <= limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
