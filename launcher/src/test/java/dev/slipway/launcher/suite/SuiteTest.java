package dev.slipway.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.embedded.Ports;
import dev.slipway.launcher.services.Service;
import dev.slipway.launcher.settings.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void shouldSayWhatToDoWhenThePortIsTaken() throws Exception {
        var settings = settings("taken");
        try (var taken = new ServerSocket(settings.port())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> RunningSuite.start(settings, said::add))
                    .hasMessageContaining(":" + settings.port())
                    .hasMessageContaining("SLIPWAY_PORT");
        }
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
