package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody else's program, driven against the suite: its folder, what it is told, and what it printed. */
record RealClient(Path folder, Map<String, String> environment) {

    private static final File NOTHING = new File("/dev/null");

    /** Skips the test, saying so, where the program is not installed. */
    static void requireOnPath(String... programs) {
        for (String program : programs) {
            boolean found = Arrays.stream(
                            System.getenv().getOrDefault("PATH", "").split(":"))
                    .map(folder -> Path.of(folder, program))
                    .anyMatch(Files::isExecutable);
            assumeTrue(found, "SKIPPED: " + program + " is not on the PATH, so its client was not driven");
        }
    }

    /**
     * Installs what a file of the folder lists, unless a run before did and the list is still the same.
     *
     * @param install one command after the other
     */
    void installOnce(String list, Duration atMost, List<List<String>> install) {
        Path wanted = folder.resolve(list);
        Path installed = folder.resolve(list + ".installed");
        try {
            if (Files.exists(installed) && Files.mismatch(wanted, installed) < 0) {
                return;
            }
            Files.deleteIfExists(installed);
            install.forEach(command -> run(atMost, command.toArray(String[]::new)));
            Files.copy(wanted, installed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the command printed; fails with it unless the command ended well and in time. */
    String run(Duration atMost, String... command) {
        Path output = folder.resolve(command[0].replace('/', '_') + "-" + System.nanoTime() + ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command));
            builder.directory(folder.toFile());
            builder.environment().putAll(environment);
            // a pipe that nobody closes is one that some clients read to its end
            Process process = builder.redirectInput(NOTHING)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String printed = Files.readString(output);
            assertThat(ended)
                    .as("%s took over %s:%n%s", command[0], atMost, printed)
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s said:%n%s", String.join(" ", command), printed)
                    .isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A copy of a folder of {@code clients} under {@code target}, so that nothing is installed beside the sources. */
    static Path copyOf(String name) {
        Path from = Path.of("clients", name);
        Path to = Path.of("target", "clients", name).toAbsolutePath();
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.toString().contains("node_modules"))
                    .filter(each -> !from.relativize(each).startsWith("dist"))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
