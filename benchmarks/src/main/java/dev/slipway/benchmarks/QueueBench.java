package dev.slipway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * 500 one-line Bash deployments over 50 projects, queued at once. They are created while the space's task queue is stopped, so
 * that all 500 wait when the clock starts: with the request that starts the queue. It stops when the last task has ended.
 */
final class QueueBench {

    static final int DEPLOYMENTS = 500;

    /** Rounds that run before: what is measured is a suite that has compiled its code, as after some minutes of work. */
    private static final int WARM_UPS = 2;

    private final Api api;

    QueueBench(Api api) {
        this.api = api;
    }

    /** @param perSecond ended deployments per second, from the start of the queue to the last ended task */
    record Result(double perSecond, int ran, int succeeded) {}

    Result run() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            drain();
        }
        return drain();
    }

    private Result drain() throws IOException, InterruptedException {
        Marks marks = Marks.create();
        Fleet fleet = Fleet.create(api, "Queue " + System.nanoTime(), 50, false, marks.script());
        queue(false);
        // Word of it travels over the broker; the check below says whether it arrived in time.
        TimeUnit.SECONDS.sleep(2);
        create(fleet);
        if (tasks(fleet, "Queued") != DEPLOYMENTS) {
            throw new IllegalStateException("Not all " + DEPLOYMENTS + " deployments wait in the stopped queue");
        }
        TimeUnit.SECONDS.sleep(2);
        long start = System.nanoTime();
        queue(true);
        long deadline = start + TimeUnit.MINUTES.toNanos(3);
        int succeeded = 0;
        while (succeeded < DEPLOYMENTS && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
            succeeded = tasks(fleet, "Success");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(DEPLOYMENTS / seconds, marks.count(), succeeded);
    }

    private void create(Fleet fleet) {
        List<CompletableFuture<JsonNode>> sent = new ArrayList<>();
        for (int i = 0; i < DEPLOYMENTS; i++) {
            sent.add(api.postLater(
                    "/api/deployments",
                    Map.of(
                            "ReleaseId", fleet.releaseIds().get(i % 50),
                            "EnvironmentId", fleet.environmentId())));
        }
        sent.forEach(CompletableFuture::join);
    }

    private void queue(boolean runs) {
        ObjectNode space = (ObjectNode) api.get("/api/spaces?take=1").at("/Items/0");
        api.put("/api/spaces/" + space.get("Id").asText(), space.put("TaskQueueStopped", !runs));
    }

    private int tasks(Fleet fleet, String state) {
        return api.get("/api/tasks?take=1&states=" + state + "&environment=" + fleet.environmentId())
                .get("TotalResults")
                .asInt();
    }
}
