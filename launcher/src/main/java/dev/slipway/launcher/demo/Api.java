package dev.slipway.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** The public API as any client uses it: an address and an API key. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 1_000;
    private static final int UNAVAILABLE = 503;

    private final String url;
    private final String apiKey;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Api(String url, String apiKey) {
        this.url = url;
        this.apiKey = apiKey;
    }

    JsonNode get(String path) throws InterruptedException {
        return json(request(path).GET().build());
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        // With the key a repeated attempt is answered with what the first one did.
        return json(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body(body))
                .build());
    }

    JsonNode put(String path, Object body) throws InterruptedException {
        return json(request(path).PUT(body(body)).build());
    }

    String text(String path) throws InterruptedException {
        return send(request(path).GET().build());
    }

    /** The one item of a list that has exactly this name, or a missing node. */
    JsonNode named(String path, String name) throws InterruptedException {
        for (var item : get(path + "?take=1000&partialName=" + encode(name)).path("Items")) {
            if (name.equals(item.path("Name").asText())) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    String link(String path) {
        return url + path;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("X-Octopus-ApiKey", apiKey)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString());
    }

    private JsonNode json(HttpRequest request) throws InterruptedException {
        return parse(send(request));
    }

    private String send(HttpRequest request) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var response = attempt(request);
            if (response.statusCode() < 300) {
                return response.body();
            }
            if (response.statusCode() != UNAVAILABLE || attempt == ATTEMPTS) {
                throw new DemoException(request.method() + " " + request.uri() + " was answered "
                        + response.statusCode() + ": " + message(response.body()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private HttpResponse<String> attempt(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoException(
                    "No answer from " + request.uri() + " (" + e + "): is the suite up? './slipway status' tells", e);
        }
    }

    /** What the error body says to people; the body itself when it is none. */
    static String message(String body) {
        try {
            var error = JSON.readTree(body);
            var errors = error.path("Errors");
            if (errors.isArray() && !errors.isEmpty()) {
                return String.join("; ", JSON.convertValue(errors, String[].class));
            }
            return error.path("ErrorMessage").asText(body);
        } catch (IOException e) {
            return body;
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new DemoException("Not JSON: " + body, e);
        }
    }
}
