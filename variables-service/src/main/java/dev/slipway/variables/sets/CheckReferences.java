package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.places.KnownPlaces;
import dev.slipway.places.Place;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;
import dev.slipway.rest.Problems;
import dev.slipway.variables.neighbours.AskTargets;
import dev.slipway.variables.scoping.Dimension;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Refuses variables that name what does not exist. Everything is judged in the transaction that saves them, while places are
 * held: who deletes a target or a worker pool looks here afterwards, or has done so before.
 */
@ApplicationScoped
class CheckReferences {

    private static final String NOT_HERE = "which does not exist here";

    private final KnownPlaces places;
    private final AskTargets targets;
    private final List<Holdable> holdables;

    CheckReferences(KnownPlaces places, AskTargets targets, @All List<Holdable> holdables) {
        this.places = places;
        this.targets = targets;
        this.holdables = holdables;
    }

    Uni<Void> check(SqlConnection tx, String spaceId, List<Variable> before, List<Variable> after) {
        List<Reference> added = Reference.added(before, after);
        Problems problems = new Problems();
        return places.gone(tx, ids(added, each -> each.isScope() && !each.isTo(Dimension.TENANT_TAG)))
                .invoke(gone -> tell(added, each -> each.isScope() && gone.contains(each.id()), problems))
                .chain(() -> tags(spaceId, added, problems))
                .chain(() -> infrastructure(spaceId, added, problems))
                .chain(() -> documents(tx, spaceId, added, problems))
                .invoke(problems::throwIfAny);
    }

    private Uni<Void> tags(String spaceId, List<Reference> added, Problems problems) {
        List<Place> named = ids(added, each -> each.isTo(Dimension.TENANT_TAG)).stream()
                .map(tag -> new Place(Dimension.TENANT_TAG.wireName(), Place.Sort.TENANT_TAG, tag))
                .toList();
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : places.unknown(spaceId, named)
                        .map(unknown -> unknown.stream().map(Place::id).collect(Collectors.toSet()))
                        .invoke(unknown -> tell(
                                added,
                                each -> each.isTo(Dimension.TENANT_TAG) && unknown.contains(each.id()),
                                problems))
                        .replaceWithVoid();
    }

    private Uni<Void> infrastructure(String spaceId, List<Reference> added, Problems problems) {
        Predicate<Reference> asked = each -> each.isTo(Dimension.MACHINE) || each.isValueOf(VariableType.WORKER_POOL);
        Set<String> ids = ids(added, asked.and(CheckReferences::isPossible));
        return ids.isEmpty() && ids(added, asked).isEmpty()
                ? Uni.createFrom().voidItem()
                : targets.known(spaceId, ids)
                        .invoke(known -> judge(added, asked, known, problems))
                        .replaceWithVoid();
    }

    private static void judge(
            List<Reference> added, Predicate<Reference> asked, Infrastructure known, Problems problems) {
        if (!known.busy().isEmpty()) {
            throw DomainException.conflict("Worker pool " + String.join(", ", known.busy())
                    + " is being changed or deleted at this moment: save once more.");
        }
        for (Reference each : added) {
            if (asked.test(each) && (!isPossible(each) || known.unknown().contains(each.id()))) {
                problems.add(each.problem(each.isScope() ? NOT_HERE : "which is no worker pool of this space"));
            }
        }
    }

    /** A pool that a scope names as a target exists, and is none. */
    private static boolean isPossible(Reference reference) {
        return Ids.matches(reference.id(), reference.isScope() ? "Machines" : "WorkerPools");
    }

    private Uni<Void> documents(SqlConnection tx, String spaceId, List<Reference> added, Problems problems) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (VariableType type : VariableType.values()) {
            Set<String> ids = ids(added, each -> each.isValueOf(type));
            for (Holdable holdable : holdables) {
                if (!ids.isEmpty() && holdable.isHeldBy(type)) {
                    done = done.chain(() -> holdable.refusals(tx, spaceId, type, ids))
                            .invoke(refusals -> tell(added, type, refusals, problems))
                            .replaceWithVoid();
                }
            }
        }
        return done;
    }

    private static void tell(
            List<Reference> added, VariableType type, Map<String, String> refusals, Problems problems) {
        added.stream().filter(each -> each.isValueOf(type)).forEach(each -> {
            String why = refusals.get(each.id());
            if (why != null) {
                problems.add(each.problem(why));
            }
        });
    }

    private static void tell(List<Reference> added, Predicate<Reference> wrong, Problems problems) {
        added.stream().filter(wrong).forEach(each -> problems.add(each.problem(NOT_HERE)));
    }

    private static Set<String> ids(List<Reference> added, Predicate<Reference> of) {
        return added.stream().filter(of).map(Reference::id).collect(Collectors.toSet());
    }
}
