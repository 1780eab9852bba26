package dev.slipway.rest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

class IdempotencyFilter {
    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = "slipway.idempotency";
    private static final int LONGEST_KEY = 255;

    @Inject
    AnswerStore answers;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    KeyedAnswer keyedAnswer;

    @Inject
    ObjectMapper json;

    /** After the caller is known. */
    @ServerRequestFilter(readBody = true, priority = 2000)
    @Nullable
    Uni<@Nullable Response> claim(ContainerRequestContext request) {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals("POST") || !currentCaller.isKnown()) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw DomainException.invalid("The header Idempotency-Key must have 1 to 255 characters.");
        }
        Claim wanted = Claim.of(new RequestKey(
                currentCaller.caller().id(), key, request.getUriInfo().getPath()));
        // Before the wait: its continuation has no request scope. If the key is another's, no endpoint is asked.
        keyedAnswer.claimed(wanted);
        String hash = hash(body(request));
        return answers.claim(wanted, hash).map(first -> {
            if (first.isEmpty()) {
                request.setProperty(CLAIMED, wanted);
                return null;
            }
            return again(first.get(), hash);
        });
    }

    private static Response again(FirstAnswer first, String hash) {
        if (!first.bodyHash().equals(hash)) {
            throw DomainException.conflict(
                    "This Idempotency-Key was used for another request body. Use a new key for a new request.");
        }
        if (first.status() == null) {
            throw DomainException.conflict("The first request with this Idempotency-Key has not ended, or was cut off."
                    + " Try again in a moment; after two minutes at most it is answered or carried out again.");
        }
        Response.ResponseBuilder answer = Response.status(first.status()).header("Idempotent-Replayed", "true");
        if (first.location() != null) {
            answer.header(HttpHeaders.LOCATION, first.location());
        }
        return first.body().length == 0
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(new String(first.body(), StandardCharsets.UTF_8))
                        .build();
    }

    @ServerResponseFilter
    @Nullable
    Uni<Void> keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIMED) instanceof Claim claim)) {
            return null;
        }
        Uni<Void> noted = response.getStatus() >= 500
                ? answers.release(claim)
                : answers.keep(
                        claim, response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), bytes(response));
        // The work is done: failing to note it must not turn the answer into an error. The key stays taken for two
        // minutes.
        return noted.onFailure()
                .invoke(e -> LOG.warnf(
                        e,
                        "Could not note the answer to %s under its Idempotency-Key",
                        claim.key().path()))
                .onFailure()
                .recoverWithNull();
    }

    private byte[] bytes(ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity == null || "no-store".equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL))) {
            return new byte[0];
        }
        try {
            return entity instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a form nothing: what was read of it went to the disk, and the stream is closed. */
    private static byte[] body(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null && type.getType().equalsIgnoreCase("multipart")) {
            return new byte[0];
        }
        try {
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
