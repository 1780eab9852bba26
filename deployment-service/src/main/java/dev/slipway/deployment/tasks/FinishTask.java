package dev.slipway.deployment.tasks;

import dev.slipway.contracts.Fact;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends a task that a worker holds, or puts it back. Both do nothing when another worker holds it by now. */
@ApplicationScoped
public class FinishTask {

    private final TaskStore store;
    private final ClaimStore claims;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TaskSignals signals;

    FinishTask(TaskStore store, ClaimStore claims, Transactions transactions, Outbox outbox, TaskSignals signals) {
        this.store = store;
        this.claims = claims;
        this.transactions = transactions;
        this.outbox = outbox;
        this.signals = signals;
    }

    /**
     * @param ended false when the task was not held with its epoch any more
     * @param next what the worker holds from now on
     */
    public record Turn(boolean ended, List<ClaimTasks.Claimed> next) {}

    /** @return false when the task is not held with this epoch any more */
    public Uni<Boolean> finish(Ending ending) {
        return turn(ending, Closing.NOTHING, "", false).map(Turn::ended);
    }

    /**
     * Ends a task and claims for the slot that it frees, in one transaction: a long queue moves on at the price of half of
     * them.
     *
     * @param another whether to claim; nothing claimed does not mean that nothing is left
     */
    public Uni<Turn> turn(Ending ending, Closing closing, String worker, boolean another) {
        return once(ending, closing, worker, another)
                .onFailure(ClaimStore.LostRace.class)
                .recoverWithUni(() -> once(ending, closing, worker, false))
                .invoke(turn -> {
                    if (turn.ended()) {
                        signals.waiting();
                    }
                });
    }

    /** The statements follow each other without waiting for answers: none needs another's. */
    private Uni<Turn> once(Ending ending, Closing closing, String worker, boolean another) {
        return transactions.in(tx -> Uni.combine()
                .all()
                .unis(
                        closing.write(tx),
                        store.finish(tx, ending),
                        another ? claims.claimOne(tx, worker) : Uni.createFrom().item(List.<ClaimTasks.Claimed>of()))
                .asTuple()
                .call(done -> outbox.append(tx, facts(done.getItem2(), done.getItem3())))
                .map(done -> new Turn(done.getItem2().isPresent(), done.getItem3())));
    }

    private static List<Fact> facts(Optional<Task> ended, List<ClaimTasks.Claimed> next) {
        var facts = new ArrayList<Fact>();
        ended.ifPresent(task -> facts.addAll(task.finished(TaskEvents.SERVER)));
        next.forEach(each -> facts.addAll(each.task().claimed(false)));
        return facts;
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
                .map(Optional::isPresent);
    }
}
