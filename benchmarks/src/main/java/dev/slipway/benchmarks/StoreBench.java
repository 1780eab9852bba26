package dev.slipway.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Release created, then read again, by release-service's own store in a process without HTTP; eight lanes. */
final class StoreBench {

    private static final String PROGRAM = "dev.slipway.release.releases.StoreLoad";

    private final Api api;
    private final Suite suite;
    private final Path root;

    StoreBench(Api api, Suite suite, Path root) {
        this.api = api;
        this.suite = suite;
        this.root = root;
    }

    /** Pairs per second over the given time, after a warm-up. */
    double perSecond(int warmUpSeconds, int seconds) throws IOException, InterruptedException {
        Fleet fleet = Fleet.create(api, "Store " + System.nanoTime(), PairsBench.CONNECTIONS, false, "echo release");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath(),
                PROGRAM,
                "" + warmUpSeconds,
                "" + seconds));
        for (String project : fleet.projectIds()) {
            command.add(project);
            command.add(Fleet.channel(api, project));
        }
        Database database = suite.releaseDatabase();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "SLIPWAY_DB_URL",
                        "postgresql://" + database.host() + ":" + database.port() + "/" + database.name());
        builder.environment().put("SLIPWAY_DB_USER", database.user());
        builder.environment().put("SLIPWAY_DB_PASSWORD", database.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("The store's process failed: " + output);
        }
        return Double.parseDouble(output.substring(output.lastIndexOf('\n') + 1));
    }

    /** release-service as it is built, and the load from this module. */
    private String classPath() {
        Path service = root.resolve("release-service/target/quarkus-app");
        return String.join(
                ":",
                root.resolve("benchmarks/target/classes").toString(),
                service.resolve("app") + "/*",
                service.resolve("lib/main") + "/*",
                service.resolve("lib/boot") + "/*");
    }
}
