package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends requests over a few connections at once and judges the answers: no failure, no tale, in time, with a message. */
final class HostileCalls implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 8;
    private static final Pattern STACK_TRACE = Pattern.compile(
            "\\bat (dev\\.slipway|java\\.|io\\.quarkus|org\\.)[\\w.$]+\\(|Exception:|PSQLException|PgException");
    /** What a path that works would show, or SQL that does. */
    private static final Pattern SECRETS =
            Pattern.compile("root:x?:0:0:|\\[fonts]|SLIPWAY_DB_PASSWORD|syntax error at or near|PostgreSQL \\d+\\.");

    private final String url;
    private final String apiKey;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    private final Map<String, Integer> counts = new TreeMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final List<Timed> slowest = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private record Timed(RandomRequests.Request request, Duration took) {}

    private record Answered(
            RandomRequests.Request request, @Nullable HttpResponse<String> answer, String failure, Duration took) {}

    HostileCalls(String url, String apiKey) {
        this.url = url;
        this.apiKey = apiKey;
    }

    /** @param succeeded gets what was answered with success, in the order of the requests */
    void send(List<RandomRequests.Request> requests, Consumer<JsonNode> succeeded) {
        try {
            List<Future<Answered>> all = connections.invokeAll(requests.stream()
                    .map(request -> (java.util.concurrent.Callable<Answered>) () -> call(request))
                    .toList());
            for (Future<Answered> each : all) {
                judge(each.get(), succeeded);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What GET answers there; missing unless it answers 200 with JSON. */
    JsonNode read(String uri) {
        HttpResponse<String> answer =
                call(new RandomRequests.Request("GET", uri, null)).answer();
        return RandomRequests.read(answer == null || answer.statusCode() != 200 ? "" : answer.body());
    }

    int calls() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int succeeded() {
        return counts.getOrDefault("2xx", 0);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** How many were sent a second time. */
    int repeated() {
        return repeated.get();
    }

    List<String> failures() {
        return failures;
    }

    List<String> slowest(int many) {
        slowest.sort(Comparator.comparing(Timed::took).reversed());
        return slowest.stream()
                .limit(many)
                .map(each -> each.took().toMillis() + " ms " + each.request().method() + " "
                        + shortened(each.request().uri()))
                .toList();
    }

    /** One that is told that a part of the server does not answer just now does as it is told: it tries again, once. */
    private Answered call(RandomRequests.Request request) {
        Answered first = once(request);
        if (first.answer() == null || first.answer().statusCode() != 503) {
            return first;
        }
        repeated.incrementAndGet();
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return once(request);
    }

    private Answered once(RandomRequests.Request request) {
        HttpRequest.Builder builder;
        try {
            builder = HttpRequest.newBuilder(URI.create(url + request.uri()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The fuzzer made an address that is none: " + request.uri(), e);
        }
        builder.header("X-Octopus-ApiKey", apiKey).timeout(LONGEST);
        builder.method(
                request.method(),
                request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(request.body()));
        if (request.body() != null) {
            builder.header("Content-Type", "application/json");
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            return new Answered(request, answer, "", Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            return new Answered(request, null, e.toString(), Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void judge(Answered answered, Consumer<JsonNode> succeeded) {
        RandomRequests.Request request = answered.request();
        HttpResponse<String> answer = answered.answer();
        slowest.add(new Timed(request, answered.took()));
        if (answer == null) {
            counts.merge("none", 1, Integer::sum);
            failures.add(said(request) + " got no answer: " + answered.failure());
            return;
        }
        counts.merge(answer.statusCode() / 100 + "xx", 1, Integer::sum);
        boolean refused = answer.statusCode() >= 400;
        boolean tells = (refused && STACK_TRACE.matcher(answer.body()).find())
                || SECRETS.matcher(answer.body()).find();
        boolean mute = refused && !RandomRequests.read(answer.body()).has("ErrorMessage");
        if (answer.statusCode() >= 500 || tells || mute) {
            failures.add(said(request) + " → " + answer.statusCode() + " " + shortened(answer.body()));
        }
        if (answer.statusCode() / 100 == 2) {
            succeeded.accept(RandomRequests.read(answer.body()));
        }
    }

    private static String said(RandomRequests.Request request) {
        return request.method() + " " + request.uri() + " body " + shortened(request.body());
    }

    private static String shortened(@Nullable String text) {
        return text == null || text.length() <= 300 ? String.valueOf(text) : text.substring(0, 300) + "…";
    }

    @Override
    public void close() {
        connections.shutdownNow();
    }
}
