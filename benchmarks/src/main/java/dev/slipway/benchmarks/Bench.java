package dev.slipway.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./slipway bench}: starts a suite of its own in an empty folder, measures, prints a table, stops the suite. */
@Command(
        name = "bench",
        description = "Measures a suite of its own, as ratios of one run.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    /** At ten per second. */
    private static final int WARM_UP_REQUESTS = 600;

    private static final int STORE_WARM_UP_SECONDS = 30;
    private static final int PAIRS_SECONDS = 15;
    private static final int PGBENCH_SECONDS = 8;

    @Option(names = "--root", description = "The folder of the slipway script.", defaultValue = ".")
    Path root = Path.of(".");

    @Option(
            names = "--only",
            split = ",",
            description =
                    "Some of: templates, scoping, masking (without a suite), start, latency, automatic, pairs, queue,"
                            + " root, snapshot, size. Default: all.")
    List<String> only = List.of(
            "templates",
            "scoping",
            "masking",
            "start",
            "latency",
            "automatic",
            "pairs",
            "queue",
            "root",
            "snapshot",
            "size");

    @Option(names = "--warm-up", description = "Seconds of pairs before pairs are measured.", defaultValue = "240")
    int warmUpSeconds = 240;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(System.out);
        new MicroBench(root.toAbsolutePath().normalize()).measure(only, report);
        if (!MicroBench.ROWS.containsAll(only)) {
            suite(report);
        }
        report.print();
        return 0;
    }

    private void suite(Report report) throws Exception {
        // Where root cannot make a user namespace, PostgreSQL is another user, who has to get to the home folder.
        Path home = Files.createTempDirectory(
                        "slipway-bench",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")))
                .resolve("home");
        try (Suite suite = new Suite(root.toAbsolutePath().normalize(), home, freePort(), 8)) {
            double first = suite.awaitReady();
            if (only.contains("start")) {
                start(suite, first, report);
            }
            Api api = suite.api();
            if (only.contains("latency")) {
                Percentiles latency = new LatencyBench(api).deployments(300, WARM_UP_REQUESTS);
                report.add(
                        "POST /deployments → first line of its script",
                        latency.toString(),
                        "p50 ≤ 50 ms, p99 ≤ 250 ms");
            }
            if (only.contains("automatic")) {
                Percentiles latency = new LatencyBench(api).automatic(150, WARM_UP_REQUESTS / 2);
                report.add("POST /releases → first line of its automatic deployment", latency.toString(), "reported");
            }
            if (only.contains("pairs")) {
                pairs(suite, api, report);
            }
            if (only.contains("queue")) {
                queue(api, report);
            }
            if (only.contains("root")) {
                new RootBench(api, root.toAbsolutePath().normalize()).measure(report);
            }
            if (only.contains("snapshot")) {
                new SnapshotBench(api).measure(report);
            }
            if (only.contains("size")) {
                new SizeBench(api, suite.releaseDatabase()).measure(report);
            }
        }
    }

    private static void start(Suite suite, double first, Report report) throws IOException, InterruptedException {
        suite.restart();
        double second = suite.awaitReady();
        report.add(
                "up with everything built",
                String.format(Locale.ROOT, "empty folder %.1f s, again %.1f s", first, second),
                "≤ 30 s, better 12 s");
        report.add(
                "CPU of the second start", Cpu.of(suite.handle()).ofSuiteAlone().each(1), "reported");
        TimeUnit.SECONDS.sleep(20);
        report.add("all processes, idle", Memory.pssMegabytes(suite.handle()) + " MB PSS", "≤ 1536 MB");
    }

    private void pairs(Suite suite, Api api, Report report) throws Exception {
        PairsBench.Result pairs = new PairsBench(api, suite).run(warmUpSeconds, PAIRS_SECONDS);
        OptionalDouble pgbench =
                PgBenchPeer.perSecond(suite.releaseDatabase(), PairsBench.CONNECTIONS, PGBENCH_SECONDS);
        report.add(
                "release create + read pairs, 8 connections, through the portal",
                ratio(pairs.perSecond(), pgbench),
                "≥ 0.10 × pgbench");
        report.add("CPU of such a pair", pairs.cpu(), "reported");
        double store = new StoreBench(api, suite, root.toAbsolutePath().normalize())
                .perSecond(STORE_WARM_UP_SECONDS, PGBENCH_SECONDS);
        report.add("the same by the store alone, 8 lanes", ratio(store, pgbench), "≥ 0.25 × pgbench, better 0.40");
    }

    private static String ratio(double perSecond, OptionalDouble pgbench) {
        return pgbench.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.0f/s against pgbench %.0f TPS: %.2f",
                        perSecond,
                        pgbench.getAsDouble(),
                        perSecond / pgbench.getAsDouble())
                : String.format(Locale.ROOT, "%.0f/s (pgbench is not installed: no ratio)", perSecond);
    }

    private static void queue(Api api, Report report) throws Exception {
        QueueBench.Result result = new QueueBench(api).run();
        // The facts of the last deployments are still on their way: not on the peer's account.
        TimeUnit.SECONDS.sleep(3);
        ForkPeer.perSecond(QueueBench.DEPLOYMENTS);
        double forks = ForkPeer.perSecond(QueueBench.DEPLOYMENTS);
        report.add(
                "500 one-line bash deployments over 50 projects, one copy, 8 slots",
                String.format(
                        Locale.ROOT,
                        "%.0f/s against %.0f/s plain forks: %.2f; %d scripts ran, %d tasks succeeded",
                        result.perSecond(),
                        forks,
                        result.perSecond() / forks,
                        result.ran(),
                        result.succeeded()),
                "≥ 0.25 ×, none lost");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
