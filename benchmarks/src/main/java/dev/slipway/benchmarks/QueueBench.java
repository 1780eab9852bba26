package dev.slipway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** 500 one-line Bash deployments over 50 projects, queued at once, until the last script has run and the last task ended. */
final class QueueBench {

    static final int DEPLOYMENTS = 500;

    private final Api api;

    QueueBench(Api api) {
        this.api = api;
    }

    /** @param perSecond finished deployments per second, from the first request to the last finished task */
    record Result(double perSecond, int ran, int succeeded) {}

    Result run() throws IOException, InterruptedException {
        Marks marks = Marks.create();
        Fleet fleet = Fleet.create(api, "Queue " + System.nanoTime(), 50, false, marks.script());
        long start = System.nanoTime();
        List<CompletableFuture<JsonNode>> sent = new ArrayList<>();
        for (int i = 0; i < DEPLOYMENTS; i++) {
            sent.add(api.postLater(
                    "/api/deployments",
                    Map.of(
                            "ReleaseId", fleet.releaseIds().get(i % 50),
                            "EnvironmentId", fleet.environmentId())));
        }
        sent.forEach(CompletableFuture::join);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        int succeeded = 0;
        while (succeeded < DEPLOYMENTS && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
            succeeded = api.get("/api/tasks?take=1&states=Success&environment=" + fleet.environmentId())
                    .get("TotalResults")
                    .asInt();
        }
        return new Result(DEPLOYMENTS / ((System.nanoTime() - start) / 1e9), marks.count(), succeeded);
    }
}
