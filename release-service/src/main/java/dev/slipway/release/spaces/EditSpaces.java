package dev.slipway.release.spaces;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.Fact;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.contracts.release.QueueStopped;
import dev.slipway.contracts.release.SpaceCreated;
import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Slugs;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.feeds.EditFeeds;
import dev.slipway.release.lifecycles.EditLifecycles;
import dev.slipway.release.projectgroups.EditProjectGroups;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates, changes and deletes spaces, and stops and starts their task queues. */
@ApplicationScoped
class EditSpaces {

    private final SpaceStore store;
    private final EditProjectGroups projectGroups;
    private final EditLifecycles lifecycles;
    private final EditFeeds feeds;
    private final Documents documents;
    private final Stamps stamps;

    EditSpaces(
            SpaceStore store,
            EditProjectGroups projectGroups,
            EditLifecycles lifecycles,
            EditFeeds feeds,
            Documents documents,
            Stamps stamps) {
        this.store = store;
        this.projectGroups = projectGroups;
        this.lifecycles = lifecycles;
        this.feeds = feeds;
        this.documents = documents;
        this.stamps = stamps;
    }

    /** With a project group, a lifecycle and the built-in feed to begin with. */
    Uni<Space> create(SpaceChange change, Caller caller) {
        return documents.write(() -> store.nextId()
                .flatMap(id -> changed(Space.blank(id), change, caller))
                .flatMap(store::add)
                .call(space -> projectGroups.createDefault(space.id().value(), caller))
                .call(space -> lifecycles.createDefault(space.id().value(), caller))
                .call(space -> feeds.createBuiltIn(space.id().value(), caller))
                .call(space -> documents.append(List.of(
                        new SpaceCreated(space.id().value()), Audit.created(caller, space.subject(), stamps.now())))));
    }

    Uni<Space> change(String id, SpaceChange change, Caller caller) {
        return documents.write(() -> store.lock(id).flatMap(before -> changed(before, change, caller)
                .flatMap(store::save)
                .call(after -> documents.append(told(before, after, caller)))));
    }

    private List<Fact> told(Space before, Space after, Caller caller) {
        AuditRecorded audit = Audit.modified(caller, after.subject(), stamps.now());
        return before.taskQueueStopped() == after.taskQueueStopped()
                ? List.of(audit)
                : List.of(new QueueStopped(after.id().value(), after.taskQueueStopped()), audit);
    }

    private Uni<Space> changed(Space space, SpaceChange change, Caller caller) {
        String name = Given.text(change.name());
        String id = space.id().value();
        Problems problems = new Problems();
        space.problems(change).forEach(problems::add);
        problems.throwIfAny();
        return Slugs.hold(documents, "spaces", name, change.slug())
                .chain(() -> store.nameTaken(name, id))
                .invoke(taken -> {
                    if (taken) {
                        throw DomainException.conflict(
                                "There is a space with the name '" + name + "' already: choose another name.");
                    }
                })
                .chain(() -> store.takenSlugs(id))
                .map(taken ->
                        space.changed(change, Slugs.kept(change.slug(), name, space.slug(), taken), stamps.of(caller)));
    }

    Uni<Void> delete(String id, Caller caller) {
        return documents.write(() -> store.lock(id)
                .invoke(space -> space.deletionRefusals().findFirst().ifPresent(refusal -> {
                    throw DomainException.conflict(refusal);
                }))
                .flatMap(space -> documents
                        .refuseWhileReserved("space_id", id, "Space '" + space.name() + "'")
                        .chain(() -> store.delete(space))
                        .chain(() -> documents.append(
                                List.of(new SpaceDeleted(id), Audit.deleted(caller, space.subject(), stamps.now()))))));
    }
}
