package dev.slipway.servicetests;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for another service: answers JSON at the address that {@link ServiceParts} gave it, and remembers what it
 * was asked. Before {@link #start} and after {@link #close} that service is down.
 */
public final class StubService implements AutoCloseable {

    private static final String PORT = "slipway.tests.port.";
    private static final String STOP = "/stub-service/stop";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** @param path without the query; @param body empty when there was none */
    public record Request(
            String method, String path, @Nullable String query, Map<String, List<String>> headers, String body) {

        public <T> T bodyAs(Class<T> type) {
            try {
                return JSON.readValue(body, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Answer(int status, @Nullable Object body) {}

    private record Route(String method, String path, Function<Request, Answer> answer) {
        /** A {@code *} stands for one segment. */
        boolean fits(String askedMethod, String askedPath) {
            String pattern = path.replace(".", "\\.").replace("*", "[^/]+");
            return method.equals(askedMethod) && askedPath.matches(pattern);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private StubService(HttpServer server) {
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "stub-service");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.createContext(STOP, exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            threads.execute(() -> server.stop(0));
        });
        server.start();
    }

    /** Starts to answer for {@code service}, for example {@code variables-service}; replaces an earlier stub for it. */
    public static synchronized StubService start(String service) {
        String port = System.getProperty(PORT + service);
        if (port == null) {
            throw new IllegalStateException(
                    "No address for " + service
                            + ": add @WithTestResource(ServiceParts.class) to the test, and start stubs in @BeforeAll or later");
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        stopEarlier(address.getPort());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new StubService(HttpServer.create(address, 0));
            } catch (BindException e) {
                if (System.nanoTime() > deadline) {
                    throw new UncheckedIOException("The earlier stub for " + service + " does not let its port go", e);
                }
                Thread.onSpinWait();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** It may have been started by another class loader (each test profile has one), so it is asked over its port. */
    private static void stopEarlier(int port) {
        try {
            URLConnection connection =
                    URI.create("http://127.0.0.1:" + port + STOP).toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.getInputStream().close();
        } catch (IOException nobodyThere) {
            return;
        }
    }

    /** Answers 200 with this object as JSON. A {@code *} in the path stands for one segment. */
    public StubService answer(String method, String path, Object body) {
        return answer(method, path, 200, body);
    }

    public StubService answer(String method, String path, int status, @Nullable Object body) {
        return route(method, path, request -> new Answer(status, body));
    }

    /** Answers 200 with what the function makes of the request. */
    public StubService answerWith(String method, String path, Function<Request, ?> body) {
        return route(method, path, request -> new Answer(200, body.apply(request)));
    }

    /** All requests so far, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String method, String path) {
        return requests.stream()
                .filter(request ->
                        new Route(method, path, r -> new Answer(200, null)).fits(request.method(), request.path()))
                .toList();
    }

    /** Forgets answers and requests. */
    public void reset() {
        routes.clear();
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Picks the port, so that the address can be configured before anybody listens. */
    static String reserve(String service) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PORT + service, String.valueOf(socket.getLocalPort()));
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest answer given for a route wins. */
    private StubService route(String method, String path, Function<Request, Answer> answer) {
        routes.add(0, new Route(method, path, answer));
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(request);
            Answer answer = answer(request);
            byte[] body = answer.body() == null ? new byte[0] : JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(Request request) {
        Optional<Route> route = routes.stream()
                .filter(r -> r.fits(request.method(), request.path()))
                .findFirst();
        String unknown = "The stub has no answer for " + request.method() + " " + request.path();
        try {
            return route.map(r -> r.answer().apply(request)).orElse(new Answer(404, Map.of("ErrorMessage", unknown)));
        } catch (RuntimeException e) {
            return new Answer(500, Map.of("ErrorMessage", String.valueOf(e)));
        }
    }
}
