package dev.slipway.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A suite that {@code ./slipway up} started, stopped when the tests' JVM ends: the one that all stories share, or one of a
 * story's own.
 */
final class LiveSuite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(3);

    /** Where root cannot make a user namespace, PostgreSQL is another user, who has to get to the home folder. */
    private static final FileAttribute<Set<PosixFilePermission>> OPEN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

    private static final class Holder {
        static final LiveSuite SUITE = fresh();
    }

    private final Path root;
    private final Path home;
    private final int port;
    private final Process launcher;

    private LiveSuite(Path root, Path home, int port, Process launcher) {
        this.root = root;
        this.home = home;
        this.port = port;
        this.launcher = launcher;
    }

    static LiveSuite get() {
        return Holder.SUITE;
    }

    /** In an empty home folder of its own. */
    static LiveSuite fresh() {
        try {
            Path folder = Files.createTempDirectory("slipway-stories", OPEN);
            LiveSuite suite = begin(folder.resolve("home"), freePort());
            suite.awaitHealthy(START);
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code ./slipway up} once more on this home folder; does not wait for anything. */
    LiveSuite beginAgain() {
        return begin(home, port);
    }

    private static LiveSuite begin(Path home, int port) {
        Path root = Path.of("..").toAbsolutePath().normalize();
        LiveSuite suite = new LiveSuite(root, home, port, run(root, home, port, "up"));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
        return suite;
    }

    /** Runs a command of {@code ./slipway} of a folder on a home; its output goes to a file beside the home. */
    static Process run(Path root, Path home, int port, String... command) {
        try {
            // As in a terminal: a process group of its own, which heeds Ctrl-C.
            List<String> line = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
            line.add(root.resolve("slipway").toString());
            line.addAll(List.of(command));
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.directory(root.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "SLIPWAY_HOME",
                            home.toString(),
                            "SLIPWAY_PORT",
                            Integer.toString(port),
                            "SLIPWAY_BUILD",
                            "never",
                            "SLIPWAY_CLASS_ARCHIVES",
                            "off"));
            Path output = home.resolveSibling(command[0] + ".log");
            return builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process run(String... command) {
        return run(root, home, port, command);
    }

    /** The same with the scripts, examples and launcher of another folder. */
    Process runFrom(Path otherRoot, String... command) {
        return run(otherRoot, home, port, command);
    }

    String output(String command) {
        return read(home.resolveSibling(command + ".log"));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String apiKey() {
        return read(home.resolve("admin-api-key")).strip();
    }

    String adminPassword() {
        return read(home.resolve("admin-password")).strip();
    }

    Path home() {
        return home;
    }

    Path root() {
        return root;
    }

    /** Names of everything that runs, the database and the broker among them. */
    List<String> processes() {
        return StreamSupport.stream(state().get("processes").spliterator(), false)
                .map(entry -> entry.get("name").asText())
                .toList();
    }

    /** What a process writes, whole. */
    String log(String name) {
        return read(home.resolve("logs").resolve(name + ".log"));
    }

    /** By name. */
    Map<String, Long> pids() {
        return processes().stream().collect(Collectors.toMap(Function.identity(), this::pid));
    }

    Process launcher() {
        return launcher;
    }

    long pid(String name) {
        return entry(name).at("/process/pid").asLong();
    }

    int port(String name) {
        return entry(name).get("port").asInt();
    }

    /** kill -9, for a process of this suite only. */
    void kill(String name) {
        signal(name, "KILL");
    }

    void signal(String name, String signal) {
        signal(pid(name), signal);
    }

    /** @param pid negative for a process group */
    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, "--", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until every process has been started, though none may be ready yet. */
    void awaitBegun() {
        await("every process is started")
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> isOurs() && processes().contains("portal"));
    }

    /** Waits until {@code ./slipway status} of every process would say healthy. */
    void awaitHealthy(Duration atMost) {
        await("every process is healthy; see " + home.resolve("logs"))
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> {
                    if (!launcher.isAlive()) {
                        throw new AssertionError("slipway up ended: " + output("up"));
                    }
                    return isOurs() && state().get("complete").asBoolean() && allReady();
                });
    }

    /** Milliseconds after which the process has another pid and everything is healthy again. */
    void awaitReplaced(String name, long oldPid, Duration atMost) {
        await(name + " was started again")
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> pid(name) != oldPid);
        awaitHealthy(atMost);
    }

    /** A killed launcher leaves its state behind. */
    private boolean isOurs() {
        return state().at("/launcher/pid").asLong() == launcher.pid();
    }

    private boolean allReady() {
        return StreamSupport.stream(state().get("processes").spliterator(), false)
                .allMatch(entry -> ProcessHandle.of(entry.at("/process/pid").asLong())
                                .map(ProcessHandle::isAlive)
                                .orElse(false)
                        && (!entry.get("http").asBoolean()
                                || Ready.answers(entry.get("port").asInt())));
    }

    private JsonNode entry(String name) {
        return StreamSupport.stream(state().get("processes").spliterator(), false)
                .filter(entry -> entry.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not in " + processes()));
    }

    private JsonNode state() {
        try {
            return JSON.readTree(home.resolve("run/state.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        if (!launcher.isAlive()) {
            return;
        }
        signal(launcher.pid(), "CONT");
        launcher.destroy();
        try {
            if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
