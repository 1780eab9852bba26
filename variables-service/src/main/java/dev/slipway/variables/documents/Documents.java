package dev.slipway.variables.documents;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes documents of any kind; every write tells of itself as an audit event in its own transaction. */
@ApplicationScoped
public class Documents {

    private final DocumentStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    Documents(DocumentStore store, Transactions transactions, Outbox outbox, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    public <T> Uni<Found<T>> list(Kind<T> kind, Wanted wanted, PageRequest page) {
        return store.list(kind, wanted, page.skip(), page.take());
    }

    public <T> Uni<List<Document<T>>> all(Kind<T> kind, Wanted wanted) {
        return store.list(kind, wanted, 0, PageRequest.MAX_TAKE).map(Found::items);
    }

    public <T> Uni<Optional<Document<T>>> find(Kind<T> kind, String spaceId, String idOrSlug) {
        return store.find(kind, spaceId, idOrSlug);
    }

    /** Fails as not found. */
    public <T> Uni<Document<T>> get(Kind<T> kind, String spaceId, String idOrSlug) {
        return store.find(kind, spaceId, idOrSlug)
                .map(found -> found.orElseThrow(() -> kind.missing(idOrSlug, spaceId)));
    }

    /** @param after what else belongs into the transaction */
    public <T> Uni<Document<T>> create(
            Kind<T> kind,
            String spaceId,
            String name,
            @Nullable String slug,
            T content,
            Caller caller,
            BiFunction<SqlClient, Document<T>, Uni<Void>> after) {
        return transactions.in(tx -> store.lockNames(tx, kind, spaceId)
                .chain(() -> requireFreeName(tx, kind, spaceId, name, 0))
                .chain(() -> store.slugs(tx, kind, spaceId, 0))
                .chain(taken -> store.insert(
                        tx,
                        kind,
                        spaceId,
                        name,
                        Naming.slug(slug, null, name, taken),
                        content,
                        clock.instant(),
                        caller.id()))
                .call(made -> after.apply(tx, made))
                .call(made -> outbox.append(tx, Audit.created(caller, subject(made), clock.instant()))));
    }

    /** @param content the next content, made of the present document */
    public <T> Uni<Document<T>> change(
            Kind<T> kind,
            String spaceId,
            String idOrSlug,
            String name,
            @Nullable String slug,
            Function<Document<T>, T> content,
            Caller caller) {
        return transactions.in(tx -> store.lockNames(tx, kind, spaceId)
                .chain(() -> lock(tx, kind, spaceId, idOrSlug))
                .call(locked -> requireFreeName(tx, kind, spaceId, name, locked.number()))
                .chain(locked -> store.slugs(tx, kind, spaceId, locked.number())
                        .chain(taken -> store.update(
                                tx,
                                locked,
                                name,
                                Naming.slug(slug, locked.slug(), name, taken),
                                content.apply(locked),
                                clock.instant(),
                                caller.id())))
                .call(saved -> outbox.append(tx, Audit.modified(caller, subject(saved), clock.instant()))));
    }

    /** @param before refuses, or does what else belongs into the transaction */
    public <T> Uni<Void> delete(
            Kind<T> kind,
            String spaceId,
            String idOrSlug,
            Caller caller,
            BiFunction<SqlClient, Document<T>, Uni<Void>> before) {
        return transactions.in(tx -> lock(tx, kind, spaceId, idOrSlug)
                .call(locked -> before.apply(tx, locked))
                .call(locked -> store.delete(tx, locked))
                .call(locked -> outbox.append(tx, Audit.deleted(caller, subject(locked), clock.instant())))
                .replaceWithVoid());
    }

    /** Silently: the space's own deletion was told. */
    public Uni<Void> forgetSpace(SqlClient tx, Kind<?> kind, String spaceId) {
        return store.deleteSpace(tx, kind, spaceId);
    }

    private <T> Uni<Document<T>> lock(SqlClient tx, Kind<T> kind, String spaceId, String idOrSlug) {
        return store.find(tx, kind, spaceId, idOrSlug, true)
                .map(found -> found.orElseThrow(() -> kind.missing(idOrSlug, spaceId)));
    }

    private Uni<Void> requireFreeName(SqlClient tx, Kind<?> kind, String spaceId, String name, long except) {
        return store.isNameTaken(tx, kind, spaceId, name, except)
                .invoke(taken -> {
                    if (taken) {
                        throw DomainException.conflict("There is another " + kind.word() + " with the name '" + name
                                + "' already: choose another name.");
                    }
                })
                .replaceWithVoid();
    }

    private static Subject subject(Document<?> document) {
        String word = document.kind().word();
        return Subject.of(
                        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                        document.id(),
                        document.name())
                .in(document.spaceId());
    }
}
