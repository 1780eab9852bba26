package dev.slipway.deployment.tasks;

import dev.slipway.eventing.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Ends what missed its window although the scheduler said nothing. Every copy sweeps; rows are claimed. */
@ApplicationScoped
class ExpirySweep {

    private static final Logger LOG = Logger.getLogger(ExpirySweep.class);

    private final Transactions transactions;
    private final ExpireTasks expire;

    ExpirySweep(Transactions transactions, ExpireTasks expire) {
        this.transactions = transactions;
        this.expire = expire;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transactions
                .in(tx -> expire.expire(tx, null, 0))
                .onFailure()
                .invoke(failure -> LOG.debugf("Nothing expired: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }
}
