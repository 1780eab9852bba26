package dev.slipway.deployment.deployments;

import dev.slipway.deployment.admission.Admission;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives reservations back that no deployment came of: at once when an order fails, later when its process died. */
@ApplicationScoped
class Reservations {

    private static final Logger LOG = Logger.getLogger(Reservations.class);

    private final DeploymentStore store;
    private final Admission admission;

    Reservations(DeploymentStore store, Admission admission) {
        this.store = store;
        this.admission = admission;
    }

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return store.forgotten()
                .chain(this::giveBack)
                .onFailure()
                .invoke(failure -> LOG.debugf("Reservations were not swept: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Never fails; what cannot be given back now is given back by {@link #sweep()}. */
    Uni<Void> giveBack(List<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> admission.giveBack(id).chain(() -> store.forget(List.of(id))))
                .onFailure()
                .invoke(failure -> LOG.infof("Reservations %s are given back later: %s", ids, failure.getMessage()))
                .onFailure()
                .recoverWithCompletion()
                .onItem()
                .ignoreAsUni();
    }
}
