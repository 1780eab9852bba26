package dev.slipway.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A whole suite of its own, started by {@code ./slipway up} in an empty folder, and stopped again. */
final class Suite implements AutoCloseable {

    private final Path root;
    private final Path home;
    private final int port;
    private final int slots;
    private Process process;

    Suite(Path root, Path home, int port, int slots) {
        this.root = root;
        this.home = home;
        this.port = port;
        this.slots = slots;
        this.process = launch("up");
    }

    /** Seconds until the launcher said that everything is ready. */
    double awaitReady() throws IOException, InterruptedException {
        long start = System.nanoTime();
        long deadline = start + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < deadline) {
            if (Files.isReadable(output()) && Files.readString(output()).contains("ready")) {
                return (System.nanoTime() - start) / 1e9;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("slipway up ended: " + Files.readString(output()));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("not ready within 3 minutes: " + Files.readString(output()));
    }

    void restart() throws InterruptedException {
        stop();
        process = launch("up");
    }

    Api api() throws IOException {
        return new Api(
                "http://127.0.0.1:" + port,
                Files.readString(home.resolve("admin-api-key")).strip());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The database as release-service has it: read from that process's own environment. */
    Database releaseDatabase() {
        Map<String, String> environment = process.toHandle()
                .descendants()
                .filter(child -> commandLine(child).contains("release-service"))
                .findFirst()
                .map(Suite::environment)
                .orElseThrow(() -> new IllegalStateException("release-service is not running"));
        return Database.of(
                required(environment, "SLIPWAY_DB_URL"),
                required(environment, "SLIPWAY_DB_USER"),
                required(environment, "SLIPWAY_DB_PASSWORD"));
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private Path output() {
        return home.resolveSibling(home.getFileName() + "-up.log");
    }

    private Process launch(String command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(root.resolve("slipway").toString(), command).directory(root.toFile());
            builder.environment().put("SLIPWAY_HOME", home.toString());
            builder.environment().put("SLIPWAY_PORT", Integer.toString(port));
            builder.environment().put("SLIPWAY_WORKER_SLOTS", Integer.toString(slots));
            return builder.redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the suite did not stop within 30 s; see " + output());
        }
    }

    private static String commandLine(ProcessHandle process) {
        return read("/proc/" + process.pid() + "/cmdline").replace('\0', ' ');
    }

    private static Map<String, String> environment(ProcessHandle process) {
        return Arrays.stream(read("/proc/" + process.pid() + "/environ").split("\0"))
                .filter(entry -> entry.contains("="))
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1),
                        (first, second) -> second));
    }

    private static String required(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }

    private static String read(String file) {
        try {
            return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
