package dev.slipway.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Release created, then read again, by eight connections through the portal, as fast as the answers come. */
final class PairsBench {

    static final int CONNECTIONS = 8;

    /** @param cpu what one pair cost each process, in milliseconds */
    record Result(double perSecond, String cpu) {}

    private record Project(String id, String channel) {}

    private final Api api;
    private final Suite suite;

    PairsBench(Api api, Suite suite) {
        this.api = api;
        this.suite = suite;
    }

    /** Measures for the given time, after a warm-up in which the services' compilers get what is hot done. */
    Result run(int warmUpSeconds, int seconds) throws Exception {
        Fleet fleet = Fleet.create(api, "Pairs " + System.nanoTime(), CONNECTIONS, false, "echo release");
        List<Project> projects = fleet.projectIds().stream()
                .map(id -> new Project(id, Fleet.channel(api, id)))
                .toList();
        AtomicInteger version = new AtomicInteger();
        System.out.printf("pairs: %d s of warm-up, then %d s are measured%n", warmUpSeconds, seconds);
        pairs(projects, version, warmUpSeconds);
        Cpu before = Cpu.of(suite.handle());
        long start = System.nanoTime();
        int pairs = pairs(projects, version, seconds);
        double perSecond = pairs / ((System.nanoTime() - start) / 1e9);
        return new Result(perSecond, Cpu.of(suite.handle()).since(before).each(pairs));
    }

    private int pairs(List<Project> projects, AtomicInteger version, int seconds) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (Project project : projects) {
                counts.add(threads.submit(() -> pairsUntil(deadline, project, version)));
            }
            int pairs = 0;
            for (Future<Integer> count : counts) {
                pairs += count.get(seconds + 60L, TimeUnit.SECONDS);
            }
            return pairs;
        } finally {
            threads.shutdownNow();
        }
    }

    private int pairsUntil(long deadline, Project project, AtomicInteger versions) throws Exception {
        int pairs = 0;
        try (Wire wire = new Wire(URI.create(api.base()), api.apiKey())) {
            while (System.nanoTime() < deadline) {
                String version = "2.0." + versions.incrementAndGet();
                String created = wire.post("/api/releases", """
                        {"ProjectId": "%s", "ChannelId": "%s", "Version": "%s"}""".formatted(project.id(), project.channel(), version));
                String read = wire.get("/api/releases/" + text(created, "Id"));
                if (!text(read, "Version").equals(version)) {
                    throw new IllegalStateException("Release " + version + " was read as " + read);
                }
                pairs++;
            }
        }
        return pairs;
    }

    /** The value of the first property of this name, which has to be a text without escapes. */
    private static String text(String json, String name) {
        String start = "\"" + name + "\":\"";
        int from = json.indexOf(start) + start.length();
        return json.substring(from, json.indexOf('"', from));
    }
}
