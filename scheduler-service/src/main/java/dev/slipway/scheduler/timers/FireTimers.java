package dev.slipway.scheduler.timers;

import dev.slipway.contracts.Fact;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells of the timers whose time has come: the claim of a row and its fact are one transaction. */
@ApplicationScoped
class FireTimers {

    private static final Logger LOG = Logger.getLogger(FireTimers.class);
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final TimerStore timers;
    private final Outbox outbox;
    private final TimerMetrics metrics;

    FireTimers(Transactions transactions, TimerStore timers, Outbox outbox, TimerMetrics metrics) {
        this.transactions = transactions;
        this.timers = timers;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** @return how many fired; a full batch means that there may be more */
    Uni<Integer> fire() {
        return transactions.in(tx -> timers.claim(tx, BATCH).chain(claimed -> tell(tx, claimed)));
    }

    private Uni<Integer> tell(SqlConnection tx, List<TimerStore.Claimed> claimed) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<Fact> facts = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (TimerStore.Claimed claim : claimed) {
            Timer timer = claim.timer();
            Timer.Firing firing = timer.fire(claim.now());
            facts.add(firing.fact());
            (firing.keep() ? told : done).add(timer.deploymentId());
            LOG.infof(
                    "A timer fires: %s deployment=%s task=%s due=%s",
                    firing.fact().topic(), timer.deploymentId(), timer.taskId(), timer.dueAt());
        }
        return timers.settle(tx, told, done)
                .chain(() -> outbox.append(tx, facts))
                .invoke(() -> metrics.fired(claimed))
                .replaceWith(claimed.size());
    }
}
