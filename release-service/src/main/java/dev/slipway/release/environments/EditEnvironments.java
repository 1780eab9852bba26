package dev.slipway.release.environments;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.SortOrder;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.processes.StepUses;
import dev.slipway.release.processes.StepUses.Place;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates, changes, sorts and deletes environments. */
@ApplicationScoped
class EditEnvironments {

    private final EnvironmentStore store;
    private final CheckTags tags;
    private final StepUses steps;
    private final Documents documents;
    private final Stamps stamps;

    EditEnvironments(EnvironmentStore store, CheckTags tags, StepUses steps, Documents documents, Stamps stamps) {
        this.store = store;
        this.tags = tags;
        this.steps = steps;
        this.documents = documents;
        this.stamps = stamps;
    }

    Uni<Environment> create(String spaceId, EnvironmentChange change, Caller caller) {
        Problems problems = new Problems();
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(() -> check(spaceId, change, problems))
                .chain(store::nextId)
                .flatMap(id -> store.nextSortOrder(spaceId).map(last -> Environment.blank(id, spaceId, last)))
                .flatMap(blank -> changed(blank, change, problems, stamps.of(caller)))
                .flatMap(store::add)
                .call(environment ->
                        documents.append(List.of(Audit.created(caller, environment.subject(), stamps.now())))));
    }

    Uni<Environment> change(String spaceId, String id, EnvironmentChange change, Caller caller) {
        Problems problems = new Problems();
        return documents.write(() -> check(spaceId, change, problems)
                .chain(() -> store.lock(spaceId, id))
                .flatMap(environment -> changed(environment, change, problems, stamps.of(caller)))
                .flatMap(store::save)
                .call(saved -> documents.append(List.of(Audit.modified(caller, saved.subject(), stamps.now())))));
    }

    private Uni<List<String>> check(String spaceId, EnvironmentChange change, Problems problems) {
        return tags.check(spaceId, "Environment", Given.list(change.environmentTags()), problems);
    }

    private Uni<Environment> changed(
            Environment environment, EnvironmentChange change, Problems problems, Stamp stamp) {
        String name = Given.text(change.name());
        String id = environment.id().value();
        EnvironmentStore.KIND.nameProblems(name).forEach(problems::add);
        problems.throwIfAny();
        return EnvironmentStore.KIND
                .freeSlug(documents, environment.spaceId(), id, change.slug(), name, environment.slug())
                .map(slug -> environment.changed(change, slug, stamp));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id).flatMap(environment -> store.lifecyclesWith(environment)
                .invoke(lifecycles -> refuseWhileUsed(environment, lifecycles))
                .chain(() -> steps.refuseWhileNamed(
                        Place.ENVIRONMENT, spaceId, id, "Environment '" + environment.name() + "'"))
                .chain(() ->
                        documents.refuseWhileReserved("environment_id", id, "Environment '" + environment.name() + "'"))
                .chain(() -> store.delete(environment))
                .chain(() -> documents.append(List.of(
                        new EnvironmentDeleted(spaceId, id),
                        Audit.deleted(caller, environment.subject(), stamps.now()))))));
    }

    private static void refuseWhileUsed(Environment environment, List<String> lifecycles) {
        if (!lifecycles.isEmpty()) {
            throw DomainException.conflict("Environment '" + environment.name() + "' cannot be deleted while lifecycle "
                    + String.join(", ", lifecycles) + " has it in a phase: take it out there first.");
        }
    }

    /** @param ids every environment of the space, in the order wanted; ones left out follow behind as they were */
    Uni<List<Environment>> sort(String spaceId, List<String> ids, Caller caller) {
        return documents.write(() -> documents
                .names("environments", "space_id", spaceId, "sort_order, num")
                .map(now -> SortOrder.of(Given.list(ids), now.keySet(), "environment"))
                .flatMap(order -> documents.sort("environments", spaceId, order))
                .chain(() -> documents.append(List.of(sorted(spaceId, caller))))
                .chain(() -> store.list(Filter.space(spaceId), null))
                .map(Found::items));
    }

    private AuditRecorded sorted(String spaceId, Caller caller) {
        Subject space =
                Subject.of("Sort order of environments of", spaceId, spaceId).in(spaceId);
        return Audit.modified(caller, space, stamps.now());
    }
}
