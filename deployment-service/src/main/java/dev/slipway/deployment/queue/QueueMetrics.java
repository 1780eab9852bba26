package dev.slipway.deployment.queue;

import dev.slipway.deployment.tasks.ClaimTasks;
import dev.slipway.deployment.tasks.QueueDepth;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How deep the queue is, looked at now and then; each copy shows the same figures. */
@ApplicationScoped
class QueueMetrics {

    private final ClaimTasks claims;
    private final MeterRegistry meters;
    private volatile QueueDepth last = new QueueDepth(0, 0, 0);

    QueueMetrics(ClaimTasks claims, MeterRegistry meters) {
        this.claims = claims;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        meters.gauge("slipway.queue.waiting", this, metrics -> metrics.last.waiting());
        meters.gauge("slipway.queue.active", this, metrics -> metrics.last.active());
        meters.gauge("slipway.queue.oldest.seconds", this, metrics -> metrics.last.oldestSeconds());
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return claims.depth()
                .invoke(depth -> last = depth)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
