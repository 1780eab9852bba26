package dev.slipway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * From sending a request to the first line of the script it causes. Open loop: requests leave on a fixed schedule, and the
 * clock starts at the instant a request was meant to leave, so a stall of the server cannot hide the requests behind it.
 */
final class LatencyBench {

    private static final long INTERVAL_MILLIS = 100;

    private final Api api;

    LatencyBench(Api api) {
        this.api = api;
    }

    Percentiles deployments(int requests, int warmUp) throws IOException, InterruptedException {
        Marks marks = Marks.create();
        Fleet fleet = Fleet.create(api, "Latency " + System.nanoTime(), 50, false, marks.script());
        return measure(
                marks,
                warmUp,
                requests,
                i -> {
                    int project = i % fleet.projectIds().size();
                    return api.postLater(
                                    "/api/deployments",
                                    Map.of(
                                            "ReleaseId", fleet.releaseIds().get(project),
                                            "EnvironmentId", fleet.environmentId()))
                            .thenApply(deployment -> deployment.get("Id").asText());
                },
                id -> id);
    }

    Percentiles automatic(int requests, int warmUp) throws IOException, InterruptedException {
        Marks marks = Marks.create();
        Fleet fleet = Fleet.create(api, "Automatic " + System.nanoTime(), 50, true, marks.script());
        List<String> channels =
                fleet.projectIds().stream().map(id -> Fleet.channel(api, id)).toList();
        return measure(
                marks,
                warmUp,
                requests,
                i -> {
                    int project = i % channels.size();
                    return api.postLater(
                                    "/api/releases",
                                    Fleet.releaseBody(
                                            fleet.projectIds().get(project), channels.get(project), "1.0." + i))
                            .thenApply(release -> release.get("Id").asText());
                },
                this::deploymentOf);
    }

    private String deploymentOf(String releaseId) {
        JsonNode items = api.get("/api/releases/" + releaseId + "/deployments").get("Items");
        if (items.isEmpty()) {
            throw new IllegalStateException("no automatic deployment of " + releaseId);
        }
        return items.get(0).get("Id").asText();
    }

    private interface Send {
        CompletableFuture<String> send(int index);
    }

    /** @param deploymentOf asked when all have run, so that asking costs what is measured nothing */
    private static Percentiles measure(
            Marks marks, int warmUp, int requests, Send send, UnaryOperator<String> deploymentOf)
            throws IOException, InterruptedException {
        int all = warmUp + requests;
        List<Double> intended = new ArrayList<>();
        List<CompletableFuture<String>> sent = new ArrayList<>();
        long start = System.nanoTime();
        double startEpoch = System.currentTimeMillis() / 1000.0;
        for (int i = 0; i < all; i++) {
            long due = start + TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS * i);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            intended.add(startEpoch + INTERVAL_MILLIS * i / 1000.0);
            sent.add(send.send(i));
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (marks.count() < all && System.nanoTime() < deadline) {
            pause(50);
        }
        Map<String, Double> firstLines = marks.read();
        double[] millis = new double[requests];
        for (int i = warmUp; i < all; i++) {
            String deployment = deploymentOf.apply(sent.get(i).join());
            Double at = firstLines.get(deployment);
            if (at == null) {
                throw new IllegalStateException(deployment + " did not run within 60 s");
            }
            millis[i - warmUp] = (at - intended.get(i)) * 1000;
        }
        return Percentiles.of(millis);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
