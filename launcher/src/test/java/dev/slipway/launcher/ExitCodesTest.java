package dev.slipway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts see of {@code ./slipway}: the exit code of a process, on a machine where no suite runs. */
class ExitCodesTest {

    private static final String STATE = """
        {"launcher": {"pid": %1$d, "startedMillis": %2$d}, "url": "http://127.0.0.1:1", "complete": %3$s, "processes": [
          {"name": "kafka", "process": {"pid": %1$d, "startedMillis": %2$d}, "host": "127.0.0.1", "port": %4$d,
           "http": false, "managementPort": 0, "restarts": 0, "log": "/log"}]}
        """;

    @TempDir
    Path root;

    @BeforeEach
    void sample() throws IOException {
        Files.createSymbolicLink(
                root.resolve("examples"), Path.of("../examples").toRealPath());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "help                      |                    | 0 | Usage: slipway",
                "up --help                 |                    | 0 | Usage: slipway up",
                "upp                       |                    | 2 | Unmatched argument",
                "up --dmeo                 |                    | 2 | --dmeo",
                "status                    |                    | 3 | Nothing runs on",
                "down                      |                    | 0 | Nothing runs",
                "up                        |                    | 1 | is not built: run mvn package",
                "up                        | SLIPWAY_PORT=http  | 1 | SLIPWAY_PORT must be a number",
                "status                    | SLIPWAY_PORT=http  | 1 | SLIPWAY_PORT must be a number",
                "demo                      | SLIPWAY_PORT=1     | 1 | Failed: ",
                "bench                     |                    | 1 | ",
                "rotate-key                |                    | 1 | There is no master key in",
                "rotate-key                | SLIPWAY_MASTER_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | 1 | SLIPWAY_FORMER_MASTER_KEYS",
                "container-secrets --out %s|                    | 0 | Secrets are drawn",
                "container-secrets --out %s| SLIPWAY_MASTER_KEY=short | 1 | SLIPWAY_MASTER_KEY must be 32 bytes"
            })
    void shouldEndWithTheCodeOfItsOutcome(String command, @Nullable String setting, int code, @Nullable String said)
            throws Exception {
        assertThat(run(command.formatted(root.resolve("secrets")), setting)).satisfies(ended -> {
            assertThat(ended.code()).as(ended.output()).isEqualTo(code);
            assertThat(ended.output()).contains(said == null ? "" : said);
        });
    }

    @Test
    void shouldTellByTheCodeOfStatusWhetherAllIsWell() throws Exception {
        int free;
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = server.getLocalPort();
            state(true, free, 0);
            assertThat(run("status", null).code()).as("all healthy").isZero();
            state(false, free, 0);
            assertThat(run("status", null).code()).as("still starting").isEqualTo(1);
        }
        state(true, free, 0);
        assertThat(run("status", null).code()).as("one does not answer").isEqualTo(1);
        state(true, free, -60_000);
        assertThat(run("status", null)).satisfies(ended -> {
            assertThat(ended.code()).as("the launcher was killed").isEqualTo(3);
            assertThat(ended.output()).contains("'./slipway down' cleans up");
        });
    }

    @Test
    void shouldChangeTheMasterKeyOnceAtATime() throws Exception {
        var key = Files.createDirectories(root.resolve("home")).resolve("master-key");
        Files.writeString(key, "first\n");

        assertThat(run("rotate-key", null)).satisfies(ended -> {
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output())
                    .contains("There is a new master key", "./slipway up")
                    .doesNotContain("down");
        });
        String second = Files.readString(key);
        assertThat(second).isNotEqualTo("first\n");
        assertThat(run("rotate-key", null)).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output()).contains("is not removed yet");
        });
        assertThat(key).hasContent(second);
        assertThat(key.resolveSibling("former-master-keys")).hasContent("first");
    }

    /** A suite of one process that is this very test, launcher and server in one. */
    private void state(boolean complete, int port, long shiftMillis) throws IOException {
        var self = ProcessHandle.current();
        long started = self.info().startInstant().orElseThrow().toEpochMilli() + shiftMillis;
        var file = Files.createDirectories(root.resolve("home/run")).resolve("state.json");
        Files.writeString(file, STATE.formatted(self.pid(), started, complete, port));
    }

    private record Ended(int code, String output) {}

    private Ended run(String line, @Nullable String setting) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dslipway.root=" + root,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "dev.slipway.launcher.Slipway"));
        command.addAll(List.of(line.strip().split(" +")));
        var output = root.resolve("output").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLIPWAY_"));
        builder.environment().putAll(Map.of("SLIPWAY_HOME", root.resolve("home").toString()));
        if (setting != null) {
            builder.environment().put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        var process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(line).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    private static String absolute(String classPath) {
        return List.of(classPath.split(File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }
}
