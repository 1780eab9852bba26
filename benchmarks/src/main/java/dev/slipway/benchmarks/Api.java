package dev.slipway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** The suite's HTTP API as a client sees it: JSON in, JSON out, every answer outside 2xx is an exception. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newFixedThreadPool(4, runnable -> {
                Thread thread = new Thread(runnable, "api");
                thread.setDaemon(true);
                return thread;
            }))
            .build();
    private final String base;
    private final String apiKey;

    Api(String base, String apiKey) {
        this.base = base;
        this.apiKey = apiKey;
    }

    String base() {
        return base;
    }

    String apiKey() {
        return apiKey;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Object body) {
        return send(request(path).POST(json(body)).build());
    }

    JsonNode put(String path, Object body) {
        return send(request(path).PUT(json(body)).build());
    }

    CompletableFuture<JsonNode> postLater(String path, Object body) {
        return http.sendAsync(request(path).POST(json(body)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Api::read);
    }

    CompletableFuture<JsonNode> getLater(String path) {
        return http.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Api::read);
    }

    /** The answer unread, where reading would cost as much as answering. */
    CompletableFuture<byte[]> getBytesLater(String path) {
        return http.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Api::checked);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Octopus-ApiKey", apiKey)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            return read(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(checked(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] checked(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    response.request().method() + " " + response.uri() + " answered " + response.statusCode() + ": "
                            + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return response.body();
    }
}
