package dev.slipway.deployment.tasks;

import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a task that a worker holds, or puts it back. Both do nothing when another worker holds it by now. */
@ApplicationScoped
public class FinishTask {

    private final TaskStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TaskSignals signals;

    FinishTask(TaskStore store, Transactions transactions, Outbox outbox, TaskSignals signals) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.signals = signals;
    }

    /** @return false when the task is not held with this epoch any more */
    public Uni<Boolean> finish(
            String taskId, long epoch, TaskState.Completed state, @Nullable String errorMessage, boolean warnings) {
        return transactions
                .in(tx -> store.finish(tx, taskId, epoch, state, errorMessage, warnings)
                        .call(task -> task.isPresent()
                                ? outbox.append(tx, task.get().finished(TaskEvents.SERVER))
                                : Uni.createFrom().voidItem()))
                .invoke(task -> task.ifPresent(ended -> signals.waiting()))
                .map(java.util.Optional::isPresent);
    }

    /**
     * Back to the queue, with nothing begun.
     *
     * @param pause not to be tried before; zero keeps its place
     * @return false when it is not Executing with this epoch any more: cancelled or taken over
     */
    public Uni<Boolean> giveBack(String taskId, long epoch, Duration pause) {
        return transactions
                .in(tx -> store.giveBack(tx, taskId, epoch, pause)
                        .call(task -> task.isPresent()
                                ? outbox.append(tx, task.get().moved())
                                : Uni.createFrom().voidItem()))
                .invoke(task -> task.ifPresent(waiting -> signals.waiting()))
                .map(java.util.Optional::isPresent);
    }
}
