package dev.slipway.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another copy of deployment-service: the same command line and environment as the running one, on another port. */
final class SecondWorker implements AutoCloseable {

    private final Process process;

    private SecondWorker(Process process) {
        this.process = process;
    }

    static SecondWorker start(LiveSuite suite) {
        long model = suite.pid("deployment-service");
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            ProcessBuilder builder = new ProcessBuilder(strings("/proc/" + model + "/cmdline"));
            builder.environment().clear();
            for (String entry : strings("/proc/" + model + "/environ")) {
                builder.environment()
                        .put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
            }
            builder.environment().put("SLIPWAY_HTTP_PORT", Integer.toString(port));
            builder.environment().remove("SLIPWAY_MANAGEMENT_PORT");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            suite.home().resolve("logs/second-worker.log").toFile()))
                    .start();
            await("the second worker is ready")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> Ready.answers(port));
            return new SecondWorker(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        LiveSuite.signal(process.pid(), "CONT");
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> strings(String file) throws IOException {
        return List.of(new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8).split("\0"));
    }
}
