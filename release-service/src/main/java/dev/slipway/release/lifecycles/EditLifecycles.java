package dev.slipway.release.lifecycles;

import dev.slipway.audit.Audit;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Creates, changes and deletes lifecycles. */
@ApplicationScoped
public class EditLifecycles {

    private final LifecycleStore store;
    private final Documents documents;
    private final Stamps stamps;

    EditLifecycles(LifecycleStore store, Documents documents, Stamps stamps) {
        this.store = store;
        this.documents = documents;
        this.stamps = stamps;
    }

    /** The lifecycle that a new space begins with, in the transaction that creates the space. */
    public Uni<Void> createDefault(String spaceId, Caller caller) {
        LifecycleChange change = new LifecycleChange("Default Lifecycle", null, null, null, null, null);
        return store.nextId()
                .flatMap(id -> changed(Lifecycle.blank(id, spaceId), change, stamps.of(caller)))
                .flatMap(store::add)
                .replaceWithVoid();
    }

    Uni<Lifecycle> create(String spaceId, LifecycleChange change, Caller caller) {
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(store::nextId)
                .flatMap(id -> changed(Lifecycle.blank(id, spaceId), change, stamps.of(caller)))
                .flatMap(store::add)
                .call(lifecycle ->
                        documents.append(List.of(Audit.created(caller, lifecycle.subject(), stamps.now())))));
    }

    Uni<Lifecycle> change(String spaceId, String id, LifecycleChange change, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id)
                .flatMap(lifecycle -> changed(lifecycle, change, stamps.of(caller)))
                .flatMap(store::save)
                .call(saved -> documents.append(List.of(Audit.modified(caller, saved.subject(), stamps.now())))));
    }

    private Uni<Lifecycle> changed(Lifecycle lifecycle, LifecycleChange change, Stamp stamp) {
        String name = Given.text(change.name());
        String id = lifecycle.id().value();
        List<Phase> phases =
                PhaseRules.phases(change.phases(), () -> UUID.randomUUID().toString());
        return documents
                .keep(
                        "environments",
                        lifecycle.spaceId(),
                        phases.stream().flatMap(Phase::environments).toList())
                .chain(() -> store.environments(lifecycle.spaceId()))
                .invoke(environments -> refuse(name, phases, environments))
                .chain(() -> LifecycleStore.KIND.freeSlug(
                        documents, lifecycle.spaceId(), id, change.slug(), name, lifecycle.slug()))
                .map(slug -> lifecycle.changed(change, phases, slug, stamp));
    }

    private static void refuse(String name, List<Phase> phases, Map<String, String> environments) {
        Problems problems = new Problems();
        LifecycleStore.KIND.nameProblems(name).forEach(problems::add);
        PhaseRules.problems(phases, environments).forEach(problems::add);
        problems.throwIfAny();
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id).flatMap(lifecycle -> store.users(lifecycle)
                .invoke(users -> refuseWhileUsed(lifecycle, users))
                .chain(() -> store.delete(lifecycle))
                .chain(() -> documents.append(List.of(Audit.deleted(caller, lifecycle.subject(), stamps.now()))))));
    }

    private static void refuseWhileUsed(Lifecycle lifecycle, List<String> users) {
        if (!users.isEmpty()) {
            throw DomainException.conflict("Lifecycle '" + lifecycle.name() + "' cannot be deleted while used by "
                    + String.join(", ", users) + ": give them another lifecycle first.");
        }
    }
}
