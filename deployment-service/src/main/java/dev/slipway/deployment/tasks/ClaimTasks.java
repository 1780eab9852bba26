package dev.slipway.deployment.tasks;

import dev.slipway.contracts.Fact;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes tasks from the queue, or over from workers that were lost, and keeps them. */
@ApplicationScoped
public class ClaimTasks {

    private final ClaimStore store;
    private final Transactions transactions;
    private final Outbox outbox;

    ClaimTasks(ClaimStore store, Transactions transactions, Outbox outbox) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /**
     * @param waited it was scheduled or automatic and has waited: whether it may still go ahead is to be asked first
     * @param frozen the deployment as stored, JSON
     */
    public record Claimed(Task task, String deploymentId, boolean takenOver, boolean waited, String frozen) {}

    /** At most {@code most} tasks that may start now, oldest first. Empty does not mean that nothing is left to do later. */
    public Uni<List<Claimed>> next(String worker, int most) {
        return transaction(tx -> store.claim(tx, worker, most))
                .onFailure(ClaimStore.LostRace.class)
                .recoverWithUni(() -> transaction(tx -> store.claim(tx, worker, 1)))
                .onFailure(ClaimStore.LostRace.class)
                .recoverWithItem(List.of());
    }

    /** At most {@code most} tasks whose lease lapsed. */
    public Uni<List<Claimed>> takeOver(String worker, int most) {
        return transaction(tx -> store.takeOver(tx, worker, most));
    }

    /** The tasks of {@code epochs} that are still held, each with whether it is being cancelled. */
    public Uni<Map<String, Boolean>> renew(Map<String, Long> epochs) {
        return store.renew(List.copyOf(epochs.keySet()), List.copyOf(epochs.values()));
    }

    /** Ends this worker's leases of tasks that it stopped, so that others need not wait until they lapse. */
    public Uni<Void> handOver(List<String> taskIds, String worker) {
        return store.handOver(taskIds, worker);
    }

    public Uni<QueueDepth> depth() {
        return store.depth();
    }

    private Uni<List<Claimed>> transaction(Function<SqlConnection, Uni<List<Claimed>>> claim) {
        return transactions.in(tx -> claim.apply(tx).call(claimed -> outbox.append(tx, facts(claimed))));
    }

    private static List<Fact> facts(List<Claimed> claimed) {
        var facts = new ArrayList<Fact>();
        claimed.forEach(each -> facts.addAll(each.task().claimed(each.takenOver())));
        return facts;
    }
}
