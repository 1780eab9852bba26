package dev.slipway.servicetests;

import dev.slipway.embedded.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * PostgreSQL and Kafka for the tests of one service, started once per JVM, and every {@code SLIPWAY_*} value it needs:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(ServiceParts.class)
 * class ReleasesTest {}
 * }</pre>
 *
 * <p>The service is the Maven module that the test stands in; {@code @ResourceArg(name = "service", value = …)} names
 * another. Other services have addresses where nobody answers until the test starts a {@link StubService} there.
 */
public class ServiceParts implements QuarkusTestResourceLifecycleManager {

    private static final String SHARED = "slipway.tests.parts";

    private String service = Path.of("").toAbsolutePath().getFileName().toString();

    @Override
    public void init(Map<String, String> args) {
        service = args.getOrDefault("service", service);
    }

    /** Remembered as text: a system property that is no string breaks others (Narayana) that read them all. */
    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            var running = System.getProperty(SHARED);
            if (running == null) {
                var started = startParts();
                var lines = new StringJoiner("\n");
                started.forEach((name, value) -> lines.add(name + "=" + value));
                System.setProperty(SHARED, lines.toString());
                return started;
            }
            return settings(running);
        }
    }

    /** The parts live as long as the JVM: starting them again for each test profile would take longer than the tests. */
    @Override
    public void stop() {}

    private Map<String, String> startParts() {
        Path folder = folder();
        var suite = EmbeddedSuite.start(folder.resolve("suite"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, folder), "service-parts-stop"));

        Keys.write(folder.resolve("keys"));
        Map<String, String> settings = new LinkedHashMap<>();
        var database = suite.postgres().login(service.replace("-service", ""));
        settings.put("SLIPWAY_DB_URL", database.url());
        settings.put("SLIPWAY_DB_USER", database.user());
        settings.put("SLIPWAY_DB_PASSWORD", database.password());
        var kafka = suite.kafka().login();
        settings.put("SLIPWAY_KAFKA", kafka.bootstrap());
        settings.put("SLIPWAY_KAFKA_USER", kafka.user());
        settings.put("SLIPWAY_KAFKA_PASSWORD", kafka.password());
        for (String other : List.of("release", "variables", "scheduler", "deployment")) {
            String url = StubService.reserve(other + "-service");
            settings.put("SLIPWAY_" + other.toUpperCase(java.util.Locale.ROOT) + "_URL", url);
        }
        settings.put("SLIPWAY_SERVICE_KEY", Keys.privateKey(service).toString());
        settings.put("SLIPWAY_PUBLIC_KEYS", Keys.publicKeys().toString());
        byte[] masterKey = new byte[32];
        new Random(42).nextBytes(masterKey);
        settings.put("SLIPWAY_MASTER_KEY", Base64.getEncoder().encodeToString(masterKey));
        settings.put("SLIPWAY_HTTP_PORT", "0");
        settings.put("SLIPWAY_PORT", "0");
        settings.put("SLIPWAY_HOST", "127.0.0.1");
        settings.put("SLIPWAY_ADMIN_API_KEY", "API-TESTS000000000000000");
        settings.put("SLIPWAY_ADMIN_PASSWORD", "tests-only");
        settings.put("SLIPWAY_PUBLIC_URL", "https://deploy.example.com");
        settings.put("SLIPWAY_WORK_DIR", folder.resolve("work").toString());
        settings.put("SLIPWAY_BLOB_DIR", folder.resolve("blobs").toString());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** The database of the service under test, as that service sees it; nothing when no test needed the parts yet. */
    static Optional<Connection> database() throws SQLException {
        var running = System.getProperty(SHARED);
        if (running == null) {
            return Optional.empty();
        }
        var settings = settings(running);
        var login = new Properties();
        login.setProperty("user", settings.getOrDefault("SLIPWAY_DB_USER", ""));
        login.setProperty("password", settings.getOrDefault("SLIPWAY_DB_PASSWORD", ""));
        return Optional.ofNullable(new Driver().connect("jdbc:" + settings.get("SLIPWAY_DB_URL"), login));
    }

    private static Map<String, String> settings(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Path folder() {
        try {
            // to be passed by whom PostgreSQL runs as, when the tests' root has no user namespaces
            return Files.setPosixFilePermissions(
                    Files.createTempDirectory("slipway-tests-"), PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedSuite suite, Path folder) {
        suite.stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A temporary folder that stays behind harms nobody.
            return;
        }
    }
}
