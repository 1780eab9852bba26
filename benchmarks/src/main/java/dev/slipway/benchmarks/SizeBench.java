package dev.slipway.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The same reads on an almost empty database and on one with 10,000 projects and 100,000 releases. Open loop at 50/s, each
 * kind of read in turn; the clock of a read starts when it was meant to leave.
 */
final class SizeBench {

    private static final long INTERVAL_MILLIS = 20;
    /** A minute: about what the compilers of the services need at this pace. */
    private static final int WARM_UP_ROUNDS = 430;

    private static final int ROUNDS = 150;
    private static final String LAST_PAGE = "list releases, last page";
    private static final String FIRST_PAGE = "list releases";

    private final Api api;
    private final Database database;

    SizeBench(Api api, Database database) {
        this.api = api;
        this.database = database;
    }

    void measure(Report report) throws Exception {
        Fleet fleet = Fleet.create(api, "Size " + System.nanoTime(), 1, false, "echo release");
        String project = fleet.projectIds().get(0);
        String release = fleet.releaseIds().get(0);
        Map<String, Percentiles> empty = run(reads(project, release));
        FilledDatabase.fill(database, project, release);
        Map<String, Percentiles> full = run(reads(project, release));
        full.forEach((what, after) -> {
            Percentiles before = empty.get(what);
            report.add(
                    what + " with " + FilledDatabase.PROJECTS + " projects, " + FilledDatabase.RELEASES + " releases",
                    before == null
                            ? format(after)
                            : String.format(
                                    Locale.ROOT,
                                    "%s, almost empty %s: %.2f",
                                    format(after),
                                    format(before),
                                    after.at(50) / before.at(50)),
                    "≤ 1.5 ×, p99 ≤ 20 ms");
        });
        Percentiles last = full.get(LAST_PAGE);
        Percentiles first = full.get(FIRST_PAGE);
        if (last != null && first != null) {
            report.add(
                    "last page of 100,000 releases against the first",
                    String.format(Locale.ROOT, "%.2f", last.at(50) / first.at(50)),
                    "about 1");
        }
    }

    private Map<String, String> reads(String project, String release) {
        int releases = api.get("/api/releases?take=0").get("TotalResults").asInt();
        Map<String, String> reads = new LinkedHashMap<>();
        reads.put("list projects", "/api/projects?take=30");
        reads.put("get project", "/api/projects/" + project);
        reads.put("projects by partialName", "/api/projects?partialName=size&take=30");
        reads.put(FIRST_PAGE, "/api/releases?take=30");
        reads.put(LAST_PAGE, "/api/releases?take=30&skip=" + Math.max(0, releases - 30));
        reads.put("get release", "/api/releases/" + release);
        reads.put("releases of a project", "/api/projects/" + project + "/releases?take=30");
        return reads;
    }

    private Map<String, Percentiles> run(Map<String, String> reads) throws InterruptedException {
        rounds(reads, WARM_UP_ROUNDS);
        return rounds(reads, ROUNDS);
    }

    private Map<String, Percentiles> rounds(Map<String, String> reads, int rounds) throws InterruptedException {
        Map<String, List<CompletableFuture<Double>>> sent = new LinkedHashMap<>();
        long due = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, String> read : reads.entrySet()) {
                due += TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                long intended = due;
                sent.computeIfAbsent(read.getKey(), kind -> new ArrayList<>())
                        .add(api.getLater(read.getValue()).thenApply(answer -> (System.nanoTime() - intended) / 1e6));
            }
        }
        Map<String, Percentiles> measured = new LinkedHashMap<>();
        sent.forEach((kind, answers) -> measured.put(
                kind,
                Percentiles.of(answers.stream()
                        .mapToDouble(
                                answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                        .toArray())));
        return measured;
    }

    private static String format(Percentiles percentiles) {
        return String.format(Locale.ROOT, "p50 %.1f ms p99 %.1f ms", percentiles.at(50), percentiles.at(99));
    }
}
