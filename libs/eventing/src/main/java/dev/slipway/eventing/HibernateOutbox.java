package dev.slipway.eventing;

import dev.slipway.contracts.Fact;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * {@link Outbox} for transactions of Hibernate Reactive, apart from it so that a service without Hibernate needs none.
 *
 * <p>After {@code Panache.withTransaction(...)} add {@code .invoke(outbox::nudge)}, so that the facts leave at once.
 */
@Singleton
public class HibernateOutbox {

    private final AfterCommit afterCommit;

    HibernateOutbox(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** Appends in order, in the session's transaction; entities that are dirty are flushed first, so their locks come first. */
    public Uni<Void> append(Mutiny.Session session, List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.flush()
                .chain(() -> session.createNativeQuery(OutboxRows.INSERT_FOR_SESSION)
                        .setParameter(1, OutboxRows.json(OutboxRows.of(facts, TraceContext.current())))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> append(Mutiny.Session session, Fact fact) {
        return append(session, List.of(fact));
    }

    /** See {@link Outbox#nudge()}. */
    public void nudge() {
        afterCommit.facts.raise();
    }
}
