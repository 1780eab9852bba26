package dev.slipway.release.runbooks;

import dev.slipway.audit.Audit;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.processes.SaveProcess;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates, clones, changes and deletes runbooks. */
@ApplicationScoped
class EditRunbooks {

    private final RunbookStore store;
    private final SaveProcess processes;
    private final CheckTags tags;
    private final Documents documents;
    private final Stamps stamps;

    EditRunbooks(RunbookStore store, SaveProcess processes, CheckTags tags, Documents documents, Stamps stamps) {
        this.store = store;
        this.processes = processes;
        this.tags = tags;
        this.documents = documents;
        this.stamps = stamps;
    }

    /**
     * With an empty process, or with the settings and steps of another runbook.
     *
     * @param clone id of the other runbook, or null; the new one stays in its project
     */
    Uni<Runbook> create(String spaceId, @Nullable String clone, RunbookChange change, Caller caller) {
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(() -> clone == null || clone.isBlank()
                        ? created(spaceId, change, null, caller)
                        : store.get(spaceId, clone)
                                .flatMap(original -> created(spaceId, original.asChange(change), original, caller)))
                .call(runbook -> documents.append(List.of(Audit.created(caller, runbook.subject(), stamps.now())))));
    }

    private Uni<Runbook> created(String spaceId, RunbookChange change, @Nullable Runbook original, Caller caller) {
        String project = Given.text(change.projectId());
        if (project.isEmpty()) {
            return Uni.createFrom()
                    .failure(DomainException.invalid("Runbook needs a ProjectId: choose one of the space's projects."));
        }
        return store.keepProject(spaceId, project)
                .flatMap(projectId -> store.nextId().map(id -> blank(id, spaceId, projectId)))
                .flatMap(blank -> changed(blank, change, caller))
                .flatMap(store::add)
                .call(runbook -> original == null
                        ? processes.createFor(runbook.processOwner(), caller)
                        : processes.copyFor(runbook.processOwner(), original.processOwner(), Map.of(), caller));
    }

    private static Runbook blank(RunbookId id, String spaceId, String projectId) {
        RunbookSettings nothingSaid = RunbookSettings.of(
                new RunbookChange(null, null, null, null, null, null, null, null, null, null, null, null, null, null));
        return new Runbook(
                id, spaceId, projectId, "", "", "", null, List.of(), List.of(), nothingSaid, new Stamp(null, null));
    }

    /** What a runbook refers to is locked before the runbook: whoever deletes or renames that comes from there too. */
    Uni<Runbook> change(String spaceId, String id, RunbookChange change, Caller caller) {
        return documents.write(() -> store.get(spaceId, id)
                .flatMap(runbook -> changed(runbook, change, caller))
                .call(runbook -> store.lock(spaceId, id))
                .flatMap(store::save)
                .call(runbook -> documents.append(List.of(Audit.modified(caller, runbook.subject(), stamps.now())))));
    }

    private Uni<Runbook> changed(Runbook runbook, RunbookChange change, Caller caller) {
        String name = Given.text(change.name());
        String id = runbook.id().value();
        String published = Given.text(change.publishedRunbookSnapshotId());
        Problems problems = new Problems();
        Runbook.problems(change).forEach(problems::add);
        List<String> environments = Given.list(change.environments());
        return documents
                .keep("environments", runbook.spaceId(), environments)
                .invoke(known -> Given.environmentProblems("Environments", environments, known)
                        .forEach(problems::add))
                .chain(() -> store.hasSnapshot(runbook, published))
                .invoke(known -> problems.require(
                        known || published.isEmpty(),
                        "PublishedRunbookSnapshotId names " + Given.shortened(published)
                                + ", which is no snapshot of this runbook: choose one of its snapshots."))
                .chain(() -> tags.check(runbook.spaceId(), "Runbook", Given.list(change.runbookTags()), problems))
                .invoke(problems::throwIfAny)
                .flatMap(canonical -> RunbookStore.KIND
                        .freeSlug(documents, runbook.projectId(), id, change.slug(), name, runbook.slug())
                        .map(slug -> runbook.changed(change, slug, canonical, stamps.of(caller))));
    }

    /** With its process and snapshots. */
    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id)
                .call(store::delete)
                .flatMap(runbook -> documents.append(List.of(Audit.deleted(caller, runbook.subject(), stamps.now())))));
    }
}
