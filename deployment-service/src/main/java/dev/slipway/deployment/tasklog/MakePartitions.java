package dev.slipway.deployment.tasklog;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Makes the log's day partitions ahead of time. Until it succeeds the default partition takes what comes. */
@ApplicationScoped
class MakePartitions {

    private static final Logger LOG = Logger.getLogger(MakePartitions.class);
    private static final int DAYS = 3;

    private final TaskLogStore store;

    MakePartitions(TaskLogStore store) {
        this.store = store;
    }

    void atStart(@Observes StartupEvent event) {
        make().subscribe().with(done -> LOG.debug("Log partitions are made"));
    }

    @Scheduled(every = "1h", delayed = "1h", identity = "task-log-partitions")
    Uni<Void> make() {
        return store.makePartitions(DAYS)
                .onFailure()
                .invoke(e -> LOG.warnf("Log partitions are not made yet, trying again in an hour: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
