package dev.slipway.documents;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.Fact;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.places.KnownPlaces;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads and deletes documents, and keeps their lists in order; see {@link SaveDocument} for how they are written. */
@ApplicationScoped
public class Documents {

    private final DocumentStore store;
    private final NameStore names;
    private final SaveDocument save;
    private final KnownPlaces places;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    Documents(
            DocumentStore store,
            NameStore names,
            SaveDocument save,
            KnownPlaces places,
            Transactions transactions,
            Outbox outbox,
            InstantSource clock) {
        this.store = store;
        this.names = names;
        this.save = save;
        this.places = places;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    public <T> Uni<Found<T>> list(Kind<T> kind, String spaceId, Wanted wanted, PageRequest page) {
        return places.requireSpace(spaceId).chain(() -> Uni.combine()
                .all()
                .unis(store.list(kind, wanted, page.skip(), page.take()), store.count(kind, wanted))
                .with(Found::new));
    }

    public <T> Uni<List<Document<T>>> all(Kind<T> kind, String spaceId, Wanted wanted) {
        return places.requireSpace(spaceId).chain(() -> store.list(kind, wanted, 0, PageRequest.MAX_TAKE));
    }

    /**
     * Empty also when there is no such space.
     *
     * @param id or slug
     */
    public <T> Uni<Optional<Document<T>>> find(Kind<T> kind, String spaceId, String id) {
        return store.find(kind, spaceId, id);
    }

    /** Those of the ids that are no document of the space. */
    public Uni<List<String>> unknown(Kind<?> kind, String spaceId, List<String> ids) {
        return names.known(kind, spaceId, ids)
                .map(known -> ids.stream().filter(id -> !known.contains(id)).toList());
    }

    /** @param id or slug */
    public <T> Uni<Document<T>> get(Kind<T> kind, String spaceId, String id) {
        return places.requireSpace(spaceId)
                .chain(() -> store.find(kind, spaceId, id))
                .map(found -> found.orElseThrow(() -> kind.missing(id, spaceId)));
    }

    /** Those of the ids that are documents of the space, in no particular order. */
    public <T> Uni<List<Document<T>>> withIds(Kind<T> kind, String spaceId, Collection<String> ids) {
        return store.withIds(kind, spaceId, possible(kind, ids));
    }

    /** The same in a transaction, until whose end they stay and are not changed. */
    public <T> Uni<List<Document<T>>> keep(SqlConnection tx, Kind<T> kind, String spaceId, Collection<String> ids) {
        return store.keep(tx, kind, spaceId, possible(kind, ids));
    }

    private static List<String> possible(Kind<?> kind, Collection<String> ids) {
        return ids.stream().filter(kind::isId).toList();
    }

    /** The id of the space's default document of this kind. */
    public Uni<String> defaultId(Kind<?> kind, String spaceId) {
        return places.requireSpace(spaceId)
                .chain(() -> store.defaultId(kind, spaceId))
                .map(found -> found.orElse(""));
    }

    /** Ids by what they were asked by: an id, a name or a slug. What does not exist is left out. */
    public Uni<Map<String, String>> ids(Kind<?> kind, String spaceId, List<String> asked) {
        return names.ids(kind, spaceId, asked);
    }

    /** The different texts that the component of this name has in the space, in order. */
    public Uni<List<String>> different(Kind<?> kind, String spaceId, String component, boolean list) {
        return places.requireSpace(spaceId).chain(() -> store.different(kind, spaceId, component, list));
    }

    /** @param draw what it becomes; called without a document, and perhaps more than once */
    public <T> Uni<Document<T>> create(
            Kind<T> kind, String spaceId, Caller caller, Function<Optional<Document<T>>, Draft<T>> draw) {
        return unhurried(places.requireSpace(spaceId).chain(() -> save.create(kind, spaceId, caller, draw)));
    }

    /** @param draw what it becomes of what it is; perhaps called more than once */
    public <T> Uni<Document<T>> change(
            Kind<T> kind, String spaceId, String id, Caller caller, Function<Optional<Document<T>>, Draft<T>> draw) {
        return unhurried(get(kind, spaceId, id).chain(before -> save.change(kind, before, caller, draw)));
    }

    /** What a space begins with. */
    public <T> Uni<Void> begin(SqlConnection tx, Kind<T> kind, String spaceId, Draft<T> draft) {
        return save.begin(tx, kind, spaceId, draft);
    }

    public <T> Uni<Void> delete(Kind<T> kind, String spaceId, String id, Caller caller) {
        return delete(
                kind, spaceId, id, caller, (tx, document) -> Uni.createFrom().voidItem());
    }

    /** @param before refuses, or does what else belongs into the transaction */
    public <T> Uni<Void> delete(
            Kind<T> kind,
            String spaceId,
            String id,
            Caller caller,
            BiFunction<SqlConnection, Document<T>, Uni<Void>> before) {
        return unhurried(get(kind, spaceId, id)
                .chain(found -> transactions.in(tx -> store.lock(tx, kind, spaceId, found.id())
                        .map(locked -> locked.orElseThrow(() -> kind.missing(id, spaceId)))
                        .invoke(document -> refuseDefault(kind, document))
                        .call(document -> refuseWhileUsed(tx, kind, document))
                        .call(document -> before.apply(tx, document))
                        .call(document -> store.delete(tx, kind, document.id()))
                        .chain(document -> outbox.append(
                                tx,
                                Audit.deleted(
                                        caller,
                                        Subject.of(kind.capitalised(), document.id(), document.name())
                                                .in(spaceId),
                                        clock.instant()))))));
    }

    private static void refuseDefault(Kind<?> kind, Document<?> document) {
        if (document.body() instanceof HasDefault body && body.isDefault()) {
            throw DomainException.conflict("%s '%s' is the default of its space and cannot be deleted."
                    .formatted(kind.capitalised(), document.name()));
        }
    }

    private Uni<Void> refuseWhileUsed(SqlConnection tx, Kind<?> kind, Document<?> document) {
        var checked = Uni.createFrom().voidItem();
        for (var usage : kind.usages()) {
            checked = checked.chain(() -> names.using(tx, usage, document.spaceId(), document.id()))
                    .invoke(users -> {
                        if (!users.isEmpty()) {
                            throw DomainException.conflict(
                                    "%s '%s' cannot be deleted while a %s uses it (%s): give these another one first."
                                            .formatted(
                                                    kind.capitalised(),
                                                    document.name(),
                                                    usage.what(),
                                                    String.join(", ", users)));
                        }
                    })
                    .replaceWithVoid();
        }
        return checked;
    }

    /** Numbers the documents in this order; those not named keep their number. */
    public <T> Uni<List<Document<T>>> sort(Kind<T> kind, String spaceId, List<String> ids) {
        return unhurried(places.requireSpace(spaceId)
                .chain(() ->
                        transactions.in(tx -> store.sort(tx, kind, spaceId, ids).invoke(known -> {
                            if (known != ids.size()) {
                                throw DomainException.invalid("The order names a " + kind.what()
                                        + " twice, or one that does not exist. Send each id of the list once.");
                            }
                        })))
                .chain(() -> all(kind, spaceId, Wanted.in(spaceId))));
    }

    /** Takes a place that is gone out of the list of this name, wherever it stands. */
    public <T> Uni<Void> withdraw(SqlConnection tx, Kind<T> kind, String list, String value, Caller by) {
        return store.withdraw(tx, kind, list, value).chain(changed -> tell(tx, kind, changed, value, by));
    }

    /** Takes an id that is gone away from the place where these paths may hold it. */
    public <T> Uni<Void> withdraw(SqlConnection tx, Kind<T> kind, List<List<String>> paths, String value, Caller by) {
        var done = Uni.createFrom().voidItem();
        for (var path : paths) {
            done = done.chain(() -> store.withdraw(tx, kind, path, value))
                    .chain(changed -> tell(tx, kind, changed, value, by));
        }
        return done;
    }

    /**
     * Puts what has become of each value into the list of this name, in all documents of the space; empty takes it out.
     * Places are held alone meanwhile, so that nobody stores a former value afterwards.
     *
     * @param cause id of what changed, for the event
     */
    public <T> Uni<Void> rewrite(
            SqlConnection tx,
            Kind<T> kind,
            String spaceId,
            String list,
            Function<String, Optional<String>> now,
            String cause,
            Caller by) {
        return places.holdAlone(tx)
                .chain(() -> store.lockLists(tx, kind, spaceId, list))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found.entrySet()))
                .onItem()
                .transformToUniAndConcatenate(each -> {
                    var next = each.getValue().stream()
                            .flatMap(value -> now.apply(value).stream())
                            .distinct()
                            .toList();
                    return next.equals(each.getValue())
                            ? Uni.createFrom().voidItem()
                            : store.saveList(tx, kind, each.getKey(), list, next)
                                    .chain(changed -> tell(tx, kind, changed, cause, by));
                })
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private <T> Uni<Void> tell(SqlConnection tx, Kind<T> kind, List<Document<T>> changed, String value, Caller by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Uni.createFrom()
                .item(() -> changed.stream()
                        .<Fact>map(document -> Audit.modified(
                                by,
                                Subject.of(kind.capitalised(), document.id(), document.name())
                                        .in(document.spaceId())
                                        .with(value),
                                now))
                        .toList())
                .chain(facts -> outbox.append(tx, facts));
    }

    /** A caller who goes away in the middle does not stop what was begun. */
    private static <R> Uni<R> unhurried(Uni<R> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }
}
