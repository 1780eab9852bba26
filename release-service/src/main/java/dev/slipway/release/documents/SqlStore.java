package dev.slipway.release.documents;

import dev.slipway.contracts.Fact;
import dev.slipway.eventing.HibernateOutbox;
import dev.slipway.rest.DomainException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Plain questions to the database in the session at work, and what its refusals mean. */
@ApplicationScoped
class SqlStore {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String DEADLOCK = "40P01";
    /** A NUL character in text or jsonb, or text that is not UTF-8. */
    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");

    private final HibernateOutbox outbox;

    SqlStore(HibernateOutbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> append(List<? extends Fact> facts) {
        return Panache.getSession().flatMap(session -> outbox.append(session, facts));
    }

    void nudge() {
        outbox.nudge();
    }

    <T> Uni<List<T>> rows(String query, Class<T> type, Object... parameters) {
        return Panache.getSession().flatMap(session -> bound(session.createNativeQuery(query, type), parameters)
                .getResultList());
    }

    <T> Uni<T> single(String query, Class<T> type, Object... parameters) {
        return Panache.getSession().flatMap(session -> bound(session.createNativeQuery(query, type), parameters)
                .getSingleResult());
    }

    Uni<Integer> execute(String statement, Object... parameters) {
        return Panache.getSession().flatMap(session -> {
            Mutiny.MutationQuery query = session.createNativeQuery(statement);
            for (int index = 0; index < parameters.length; index++) {
                query.setParameter(index + 1, parameters[index]);
            }
            return query.executeUpdate();
        });
    }

    /** Forgets what the session read, after a statement changed rows behind its back. */
    Uni<Void> forget() {
        return Panache.getSession().invoke(Mutiny.Session::clear).replaceWithVoid();
    }

    private static <R> Mutiny.SelectionQuery<R> bound(Mutiny.SelectionQuery<R> query, Object... parameters) {
        for (int index = 0; index < parameters.length; index++) {
            query.setParameter(index + 1, parameters[index]);
        }
        return query;
    }

    /** A race that the checks before could not see is refused by the database; a person reads what happened. */
    Throwable explain(Throwable failure) {
        String state = sqlState(failure);
        if (state == null) {
            return failure;
        }
        if (UNSTORABLE_TEXT.contains(state)) {
            return DomainException.invalid("The request contains a NUL character: take it out.");
        }
        return switch (state) {
            case UNIQUE_VIOLATION ->
                DomainException.conflict(
                        "Somebody else saved something with the same name at this moment: choose another name or try again.");
            case FOREIGN_KEY_VIOLATION ->
                DomainException.conflict(
                        "Something that this refers to was deleted or put to use at this moment: read it again and retry.");
            case DEADLOCK ->
                DomainException.conflict(
                        "Somebody else changed the same things at this moment, and one of the two had to give way: try again.");
            default -> failure;
        };
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return refused.getSqlState();
            }
            if (cause instanceof SQLException wrapped) {
                return wrapped.getSQLState();
            }
        }
        return null;
    }
}
