package dev.slipway.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** {@code GET /api} against the plain hello route of the same framework: eight connections each, in turns, warm. */
final class RootBench {

    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 5;
    private static final int TURNS = 2;

    private final Api api;
    private final Path root;

    RootBench(Api api, Path root) {
        this.api = api;
        this.root = root;
    }

    void measure(Report report) throws Exception {
        URI portal = URI.create(api.base());
        double ours = 0;
        double plain = 0;
        try (HelloPeer hello = HelloPeer.start(root)) {
            perSecond(portal, "/api", WARM_UP_SECONDS);
            perSecond(hello.base(), "/hello", WARM_UP_SECONDS);
            for (int turn = 0; turn < TURNS; turn++) {
                ours += perSecond(portal, "/api", SECONDS) / TURNS;
                plain += perSecond(hello.base(), "/hello", SECONDS) / TURNS;
            }
        }
        report.add(
                "GET /api, 8 connections",
                String.format(Locale.ROOT, "%.0f/s against %.0f/s of a hello route: %.2f", ours, plain, ours / plain),
                "≥ 0.25 ×");
    }

    private double perSecond(URI base, String path, int seconds) throws Exception {
        long start = System.nanoTime();
        long deadline = start + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> until(deadline, base, path)));
            }
            int all = 0;
            for (Future<Integer> count : counts) {
                all += count.get(seconds + 60L, TimeUnit.SECONDS);
            }
            return all / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private int until(long deadline, URI base, String path) throws IOException {
        int answers = 0;
        try (Wire wire = new Wire(base, api.apiKey())) {
            while (System.nanoTime() < deadline) {
                wire.get(path);
                answers++;
            }
        }
        return answers;
    }
}
