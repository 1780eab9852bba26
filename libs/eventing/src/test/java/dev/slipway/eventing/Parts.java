package dev.slipway.eventing;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.embedded.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * PostgreSQL and Kafka that tests may stop, start and wipe. Quarkus loads this class and the tests by different loaders,
 * so the switches are pressed over HTTP.
 */
public class Parts implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "eventing.tests.switches";

    private final Map<String, Runnable> switches = new ConcurrentHashMap<>();
    private Path home = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Map<String, String> start() {
        try {
            home = Files.createTempDirectory("slipway-eventing-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var suite = EmbeddedSuite.start(home);
        switches.put("/kafka.stop", () -> suite.kafka().stop());
        switches.put("/kafka.start", () -> suite.kafka().restart());
        switches.put("/kafka.wipe", () -> {
            suite.kafka().stop();
            delete(home.resolve("kafka"));
            suite.kafka().restart();
        });
        switches.put("/postgres.stop", () -> suite.postgres().stop());
        switches.put("/postgres.start", () -> suite.postgres().restart());
        switches.put("/stop", suite::stop);
        listen();
        var database = suite.postgres().login("deployment");
        var kafka = suite.kafka().login();
        return Map.of(
                "SLIPWAY_DB_URL", database.url(),
                "SLIPWAY_DB_USER", database.user(),
                "SLIPWAY_DB_PASSWORD", database.password(),
                "SLIPWAY_KAFKA", kafka.bootstrap(),
                "SLIPWAY_KAFKA_USER", kafka.user(),
                "SLIPWAY_KAFKA_PASSWORD", kafka.password());
    }

    @Override
    public void stop() {
        flip("stop");
        delete(home);
    }

    static void flip(String name) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + System.getProperty(PORT) + "/" + name))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new IllegalStateException("Switch " + name + " answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                Objects.requireNonNull(switches.get(exchange.getRequestURI().getPath()))
                        .run();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            System.setProperty(PORT, String.valueOf(server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
