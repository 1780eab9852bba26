package dev.slipway.launcher.suite;

import dev.slipway.embedded.Deadline;
import dev.slipway.embedded.Launch;
import dev.slipway.launcher.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service in its own JVM. */
final class ServicePart implements Part {

    private static final Duration STOP = Duration.ofSeconds(7);

    /** EX_CONFIG of sysexits.h, and what the line begins with; see libs/master-key. */
    private static final int NEEDS_ANOTHER_SETTING = 78;

    private static final String REFUSAL = "Cannot start: ";

    private final Service service;
    private final Launch launch;
    private final Supplier<List<String>> command;
    private final String host;
    private final int port;
    private final int managementPort;
    private volatile @Nullable Process process;

    ServicePart(
            Service service, Launch launch, Supplier<List<String>> command, String host, int port, int managementPort) {
        this.service = service;
        this.launch = launch;
        this.command = command;
        this.host = host;
        this.port = port;
        this.managementPort = managementPort;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public void start() {
        process = launch.start(command.get());
    }

    @Override
    public boolean alive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** A service that needs another setting says so in one line and exits with a code of its own. */
    @Override
    public Optional<String> refusal() {
        var ended = process;
        return ended == null || ended.isAlive() || ended.exitValue() != NEEDS_ANOTHER_SETTING
                ? Optional.empty()
                : Optional.of(lastWords());
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(launch.log())) {
            return lines.filter(line -> line.startsWith(REFUSAL))
                    .reduce((first, last) -> last)
                    .orElse(REFUSAL + "see " + launch.log());
        } catch (IOException | UncheckedIOException e) {
            return REFUSAL + "see " + launch.log();
        }
    }

    @Override
    public void stop() {
        var running = process;
        if (running != null && running.isAlive()) {
            running.destroy();
            if (!Deadline.in(STOP).await(() -> !running.isAlive())) {
                running.destroyForcibly();
            }
        }
    }

    @Override
    public SuiteState.Entry entry(int restarts) {
        var running = process;
        var reference = running == null ? new ProcessRef(0, 0) : ProcessRef.of(running.toHandle());
        return new SuiteState.Entry(
                name(),
                reference,
                host,
                port,
                true,
                managementPort,
                restarts,
                launch.log().toString());
    }

    Service service() {
        return service;
    }
}
