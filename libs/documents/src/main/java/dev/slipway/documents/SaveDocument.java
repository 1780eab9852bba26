package dev.slipway.documents;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.places.KnownPlaces;
import dev.slipway.places.Place;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Names;
import dev.slipway.rest.Slug;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document: all problems of the draft and of what it refers to are told at once, before anything is stored.
 * Places are asked for outside of the transaction, and only those that were not there before.
 */
@ApplicationScoped
class SaveDocument {

    private final DocumentStore store;
    private final NameStore names;
    private final KnownPlaces places;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    SaveDocument(
            DocumentStore store,
            NameStore names,
            KnownPlaces places,
            Transactions transactions,
            Outbox outbox,
            InstantSource clock) {
        this.store = store;
        this.names = names;
        this.places = places;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    <T> Uni<Document<T>> create(
            Kind<T> kind, String spaceId, Caller caller, Function<Optional<Document<T>>, Draft<T>> draw) {
        var draft = draw.apply(Optional.empty());
        return places.unknown(spaceId, without(NamesPlaces.of(draft.body()), Place::isTag))
                .chain(unknown -> transactions.in(tx -> places.hold(tx)
                        .chain(() -> names.hold(tx, kind, spaceId, draft))
                        .chain(() -> names.nextId(tx, kind))
                        .chain(id -> checked(tx, kind, spaceId, id, null, draft, unknown, caller))
                        .call(document -> store.add(tx, kind, document))
                        .call(document ->
                                outbox.append(tx, Audit.created(caller, subject(kind, document), clock.instant())))));
    }

    <T> Uni<Document<T>> change(
            Kind<T> kind, Document<T> seen, Caller caller, Function<Optional<Document<T>>, Draft<T>> draw) {
        var expected = draw.apply(Optional.of(seen));
        var added = new ArrayList<>(NamesPlaces.of(expected.body()));
        added.removeAll(NamesPlaces.of(seen.body()));
        return places.unknown(seen.spaceId(), without(added, Place::isTag))
                .chain(unknown -> transactions.in(tx -> places.hold(tx)
                        .chain(() ->
                                expected.renames(seen) ? names.hold(tx, kind, seen.spaceId(), expected) : nothing())
                        .chain(() -> store.lock(tx, kind, seen.spaceId(), seen.id()))
                        .map(locked -> locked.orElseThrow(() -> kind.missing(seen.id(), seen.spaceId())))
                        .chain(before -> {
                            var draft = draw.apply(Optional.of(before));
                            return checked(tx, kind, seen.spaceId(), seen.id(), before, draft, unknown, caller)
                                    .call(document -> store.save(tx, kind, document))
                                    .call(document -> outbox.append(
                                            tx, Audit.modified(caller, subject(kind, document), clock.instant())));
                        })));
    }

    <T> Uni<Void> begin(SqlConnection tx, Kind<T> kind, String spaceId, Draft<T> draft) {
        return names.nextId(tx, kind)
                .map(id -> new Document<>(id, spaceId, draft.name(), Slug.of(draft.name()), draft.body(), null, null))
                .chain(document -> store.add(tx, kind, document));
    }

    private <T> Uni<Document<T>> checked(
            SqlConnection tx,
            Kind<T> kind,
            String spaceId,
            String id,
            @Nullable Document<T> before,
            Draft<T> draft,
            Set<Place> unknown,
            Caller caller) {
        var problems = new ArrayList<>(Names.problems(kind.capitalised(), draft.name()));
        problems.addAll(draft.problems());
        var named = NamesPlaces.of(draft.body());
        return places.gone(tx, NamesPlaces.idsOf(draft.body()))
                .invoke(gone -> named.stream()
                        .filter(place -> gone.contains(place.id()) || unknown.contains(place))
                        .forEach(place -> problems.add(place.problem())))
                .chain(() -> places.unknown(spaceId, addedTags(before, draft)))
                .invoke(tags -> tags.forEach(tag -> problems.add(tag.problem())))
                .chain(() -> references(tx, spaceId, draft))
                .invoke(problems::addAll)
                .invoke(() -> {
                    if (!problems.isEmpty()) {
                        throw DomainException.invalid(problems);
                    }
                })
                .chain(() -> names.isTaken(tx, kind, spaceId, draft.name(), id))
                .invoke(taken -> {
                    if (taken) {
                        throw DomainException.conflict("There is another " + kind.what() + " with the name '"
                                + draft.name() + "' already: choose another name.");
                    }
                })
                .call(() -> becomesDefault(before, draft) ? store.clearDefault(tx, kind, spaceId) : nothing())
                .chain(() -> slug(tx, kind, spaceId, id, before, draft))
                .map(slug -> new Document<>(
                        id,
                        spaceId,
                        draft.name(),
                        slug,
                        draft.body(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        caller.username()));
    }

    /** Asked for while places are held: who hears that one is gone looks here afterwards. */
    private static List<Place> addedTags(@Nullable Document<?> before, Draft<?> draft) {
        var added = new ArrayList<>(NamesPlaces.of(draft.body()));
        if (before != null) {
            added.removeAll(NamesPlaces.of(before.body()));
        }
        return without(added, place -> !place.isTag());
    }

    private static List<Place> without(List<Place> places, Predicate<Place> unwanted) {
        return places.stream().filter(unwanted.negate()).toList();
    }

    private Uni<List<String>> references(SqlConnection tx, String spaceId, Draft<?> draft) {
        var byKind = draft.references().stream().collect(Collectors.groupingBy(Draft.Reference::kind));
        Uni<List<String>> problems = Uni.createFrom().item(new ArrayList<>());
        for (var each : byKind.entrySet()) {
            var ids = each.getValue().stream().map(Draft.Reference::id).toList();
            problems = problems.call(
                    found -> names.existing(tx, each.getKey(), spaceId, ids).invoke(existing -> each.getValue().stream()
                            .filter(reference -> !existing.contains(reference.id()))
                            .forEach(reference -> found.add(reference.problem()))));
        }
        return problems;
    }

    /** The slug chosen; without a choice it stays, so that addresses go on working. */
    private <T> Uni<String> slug(
            SqlConnection tx, Kind<T> kind, String spaceId, String id, @Nullable Document<T> before, Draft<T> draft) {
        var chosen = draft.slug();
        if ((chosen == null || chosen.isBlank()) && before != null) {
            return Uni.createFrom().item(before.slug());
        }
        var wanted = Slug.of(draft.wantedSlug());
        return names.slugsLike(tx, kind, spaceId, wanted, id).map(taken -> Slug.unique(wanted, taken::contains));
    }

    private static boolean becomesDefault(@Nullable Document<?> before, Draft<?> draft) {
        return draft.body() instanceof HasDefault body
                && body.isDefault()
                && !(before != null && before.body() instanceof HasDefault was && was.isDefault());
    }

    private static Subject subject(Kind<?> kind, Document<?> document) {
        return Subject.of(kind.capitalised(), document.id(), document.name())
                .in(document.spaceId())
                .with(NamesPlaces.idsOf(document.body()).toArray(String[]::new));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
