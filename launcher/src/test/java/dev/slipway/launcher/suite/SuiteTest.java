package dev.slipway.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.embedded.Ports;
import dev.slipway.launcher.services.Service;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real PostgreSQL, Kafka and processes; the services are fakes that answer nothing but their health. */
class SuiteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path root;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Health health = new Health();

    @BeforeAll
    static void buildServices() throws IOException {
        for (var service : Service.values()) {
            buildJar(service.jar(root));
        }
    }

    @Test
    void shouldKeepProcessesAliveAndEndThemAllWhenItEnds() throws Exception {
        var settings = settings("home");
        SuiteState state;
        try (var suite = RunningSuite.start(settings, said::add)) {
            assertThat(suite.credentials().apiKey()).startsWith("API-");
            state = state(settings);
            assertThat(state.complete()).isTrue();
            assertThat(state.processes())
                    .extracting(SuiteState.Entry::name)
                    .containsExactlyInAnyOrder(
                            "postgres",
                            "kafka",
                            "release-service",
                            "variables-service",
                            "scheduler-service",
                            "deployment-service",
                            "portal");
            assertThat(state.processes()).allMatch(health::good);

            for (var name : List.of("portal", "postgres", "kafka")) {
                shouldStartAgain(settings, name);
            }
            assertThatThrownBy(() -> RunningSuite.start(settings, said::add))
                    .isInstanceOf(SuiteException.class)
                    .hasMessageContaining("already runs on");
            state = state(settings);
        }
        assertThat(state.processes()).noneMatch(entry -> entry.process().find().isPresent());
        assertThat(StateFile.in(settings.home()).read()).isEmpty();
    }

    @Test
    void shouldStartNothingMoreWhenItEndsBetweenTwoStarts() throws Exception {
        var settings = settings("between");
        Runnable[] onceUp = {() -> {}};
        var suite = new Suite(settings, line -> {
            if (line.equals("PostgreSQL and Kafka are up")) {
                onceUp[0].run();
            }
        });
        onceUp[0] = suite::stop;
        assertThatThrownBy(() -> suite.start(Credentials.in(settings)))
                .isInstanceOf(SuiteException.class)
                .hasMessage("stopped");
        assertThat(running(settings)).isEmpty();
    }

    /** As Ctrl-C does: by another thread, and while the first processes are coming up. */
    @ParameterizedTest
    @ValueSource(
            strings = {"postgres/data", "postgres/data/postmaster.pid", "kafka/data", "kafka/data/meta.properties"})
    void shouldLeaveNothingRunningWhenItEndsWhileStarting(String sign) throws Exception {
        var settings = settings(sign.replace('/', '-'));
        var suite = new Suite(settings, said::add);
        var failure = new AtomicReference<Throwable>();
        var start = new Thread(() -> suite.start(Credentials.in(settings)), "start");
        start.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        start.start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Files.exists(settings.home().resolve(sign)));
        suite.stop();
        var right = running(settings);
        start.join(PATIENCE.toMillis());
        assertThat(start.isAlive()).isFalse();
        assertThat(failure.get()).isInstanceOf(RuntimeException.class);
        assertThat(right).isEmpty();
        assertThat(running(settings)).isEmpty();
        assertThat(StateFile.in(settings.home()).read()).isEmpty();
    }

    /** Every process below the home folder: each of the suite works in a folder of its own there. */
    private static List<String> running(Settings settings) throws IOException {
        var home = settings.home().toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                                .startsWith(home);
                    } catch (IOException e) {
                        return false; // ended meanwhile
                    }
                })
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse("?"))
                .toList();
    }

    @Test
    void shouldSayWhatToDoWhenThePortIsTaken() throws Exception {
        var settings = settings("taken");
        try (var taken = new ServerSocket(settings.port())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> RunningSuite.start(settings, said::add))
                    .hasMessageContaining(":" + settings.port())
                    .hasMessageContaining("SLIPWAY_PORT");
        }
    }

    @Test
    void shouldPassOnWhatAServiceSaysThatNeedsAnotherSetting() throws Exception {
        var settings = Settings.from(
                Map.of(
                        "SLIPWAY_HOME",
                        root.resolve("wrong-key").toString(),
                        "SLIPWAY_PORT",
                        String.valueOf(settings("wrong-key").port()),
                        "SLIPWAY_MASTER_KEY",
                        FakeService.WRONG_KEY),
                root);

        assertThatThrownBy(() -> RunningSuite.start(settings, said::add))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("-service: Cannot start: the secrets are sealed under another master key");

        assertThat(said).noneMatch(line -> line.contains("starting it again"));
        assertThat(running(settings)).isEmpty();
    }

    private void shouldStartAgain(Settings settings, String name) {
        var before = entry(settings, name);
        before.process().find().orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).untilAsserted(() -> {
            var now = entry(settings, name);
            assertThat(now.process()).isNotEqualTo(before.process());
            assertThat(now.restarts()).isEqualTo(1);
            assertThat(now.port()).isEqualTo(before.port());
            assertThat(health.good(now)).isTrue();
        });
    }

    private static SuiteState.Entry entry(Settings settings, String name) {
        return state(settings).entry(name).orElseThrow();
    }

    private static SuiteState state(Settings settings) {
        return StateFile.in(settings.home()).read().orElseThrow();
    }

    private static Settings settings(String home) throws IOException {
        int port = new Ports(Files.createTempFile(root, "ports", "")).free("portal");
        return Settings.from(
                Map.of("SLIPWAY_HOME", root.resolve(home).toString(), "SLIPWAY_PORT", String.valueOf(port)), root);
    }

    private static void buildJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        var name = FakeService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = FakeService.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
    }
}
