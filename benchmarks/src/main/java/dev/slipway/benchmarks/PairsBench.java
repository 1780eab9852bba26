package dev.slipway.benchmarks;

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

    private final Api api;

    PairsBench(Api api) {
        this.api = api;
    }

    /** Pairs per second over the given time, after a warm-up. */
    double perSecond(int warmUpSeconds, int seconds) throws Exception {
        Fleet fleet = Fleet.create(api, "Pairs " + System.nanoTime(), CONNECTIONS, false, "echo release");
        List<String> channels =
                fleet.projectIds().stream().map(id -> Fleet.channel(api, id)).toList();
        AtomicInteger version = new AtomicInteger();
        run(fleet, channels, version, warmUpSeconds);
        long start = System.nanoTime();
        int pairs = run(fleet, channels, version, seconds);
        return pairs / ((System.nanoTime() - start) / 1e9);
    }

    private int run(Fleet fleet, List<String> channels, AtomicInteger version, int seconds) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                String project = fleet.projectIds().get(i);
                String channel = channels.get(i);
                counts.add(threads.submit(() -> pairsUntil(deadline, project, channel, version)));
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

    private int pairsUntil(long deadline, String project, String channel, AtomicInteger version) {
        int pairs = 0;
        while (System.nanoTime() < deadline) {
            String id = api.post(
                            "/api/releases", Fleet.releaseBody(project, channel, "2.0." + version.incrementAndGet()))
                    .get("Id")
                    .asText();
            api.get("/api/releases/" + id);
            pairs++;
        }
        return pairs;
    }
}
