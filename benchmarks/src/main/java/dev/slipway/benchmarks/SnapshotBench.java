package dev.slipway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads the variables that a release froze, 5,000 of them, through the portal. Open loop: the clock of a read starts when it
 * was meant to leave.
 */
final class SnapshotBench {

    private static final int VARIABLES = 5_000;
    private static final int PER_SCOPE = 4;
    private static final long INTERVAL_MILLIS = 200;
    private static final int WARM_UP = 300;
    private static final int READS = 300;

    private final Api api;

    SnapshotBench(Api api) {
        this.api = api;
    }

    void measure(Report report) throws InterruptedException {
        Fleet fleet = Fleet.create(api, "Snapshot " + System.nanoTime(), 1, false, "echo release");
        String project = fleet.projectIds().get(0);
        api.put("/api/variables/variableset-" + project, Map.of("Version", 0, "Variables", variables(fleet)));
        String release = Fleet.release(api, project, "2.0.0");
        String snapshot = api.get("/api/releases/" + release)
                .get("ProjectVariableSetSnapshotId")
                .asText();
        int found = api.get("/api/variables/" + snapshot).get("Variables").size();
        if (found != VARIABLES) {
            throw new IllegalStateException(snapshot + " has " + found + " variables");
        }
        reads(snapshot, WARM_UP);
        Percentiles latency = reads(snapshot, READS);
        report.judge(
                "GET /variables/{snapshot} of 5,000 variables, open loop at 5/s",
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms, max %.1f ms",
                        latency.at(50),
                        latency.at(99),
                        latency.at(100)),
                "p99 ≤ 50 ms",
                latency.at(99) <= 50);
    }

    private static List<Map<String, Object>> variables(Fleet fleet) {
        List<Map<String, Object>> variables = new ArrayList<>();
        for (int i = 0; i < VARIABLES; i++) {
            variables.add(Map.of(
                    "Name", "Project.Setting" + i / PER_SCOPE,
                    "Value", "value of setting " + i,
                    "Scope",
                            i % PER_SCOPE == 0
                                    ? Map.of()
                                    : Map.of(
                                            "Environment",
                                            List.of(fleet.environmentId()),
                                            "Role",
                                            List.of("role-" + i % PER_SCOPE))));
        }
        return variables;
    }

    private Percentiles reads(String snapshot, int count) throws InterruptedException {
        List<CompletableFuture<Double>> sent = new ArrayList<>();
        long due = System.nanoTime();
        for (int i = 0; i < count; i++) {
            due += TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            long intended = due;
            sent.add(api.getBytesLater("/api/variables/" + snapshot)
                    .thenApply(answer -> (System.nanoTime() - intended) / 1e6));
        }
        return Percentiles.of(sent.stream()
                .mapToDouble(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                .toArray());
    }
}
