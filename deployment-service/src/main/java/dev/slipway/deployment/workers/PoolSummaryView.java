package dev.slipway.deployment.workers;

import dev.slipway.deployment.workerpools.WorkerPool;
import dev.slipway.deployment.workerpools.WorkerPoolView;
import dev.slipway.documents.Document;
import dev.slipway.rest.Links;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many workers the pools have, and in what state. */
@Schema(name = "WorkerPoolsSummary", description = "How many workers the pools have, and in what state")
record PoolSummaryView(
        int totalMachines,
        int totalDisabledMachines,
        Map<String, Integer> machineHealthStatusSummaries,
        Map<String, Integer> machineEndpointSummaries,
        boolean tentacleUpgradesRequired,
        List<PoolView> workerPoolSummaries,
        Links links) {

    @Schema(name = "WorkerPoolSummary")
    record PoolView(
            WorkerPoolView workerPool,
            int totalMachines,
            int totalDisabledMachines,
            Map<String, Integer> machineHealthStatusSummaries,
            Map<String, Integer> machineEndpointSummaries,
            boolean tentacleUpgradesRequired) {}

    /** A worker of two pools counts in both, once in the total; one of no pool that is shown does not count. */
    static PoolSummaryView of(List<Document<WorkerPool>> pools, List<Document<Worker>> documents, boolean hidesEmpty) {
        var shown = pools.stream().map(Document::id).toList();
        var workers = documents.stream()
                .map(Document::body)
                .filter(worker -> worker.workerPoolIds().stream().anyMatch(shown::contains))
                .toList();
        return new PoolSummaryView(
                workers.size(),
                disabled(workers),
                health(workers),
                styles(workers),
                false,
                pools.stream()
                        .map(pool -> of(pool, workers))
                        .filter(pool -> !hidesEmpty || pool.totalMachines() > 0)
                        .toList(),
                Links.none());
    }

    private static PoolView of(Document<WorkerPool> pool, List<Worker> all) {
        var workers = all.stream()
                .filter(worker -> worker.workerPoolIds().contains(pool.id()))
                .toList();
        return new PoolView(
                WorkerPoolView.of(pool), workers.size(), disabled(workers), health(workers), styles(workers), false);
    }

    private static int disabled(List<Worker> workers) {
        return (int) workers.stream().filter(Worker::isDisabled).count();
    }

    private static Map<String, Integer> health(List<Worker> workers) {
        var counts = new TreeMap<String, Integer>();
        List.of("Healthy", "HasWarnings", "Unhealthy", "Unavailable", "Unknown").forEach(each -> counts.put(each, 0));
        workers.forEach(worker -> counts.merge(worker.healthStatus(), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> styles(List<Worker> workers) {
        var counts = new TreeMap<String, Integer>();
        workers.forEach(worker -> counts.merge(worker.endpoint().communicationStyle(), 1, Integer::sum));
        return counts;
    }
}
