package dev.slipway.release.runbooks;

import dev.slipway.audit.Audit;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamps;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;

/** Renames and deletes snapshots of runbooks, and says what a new one would look like. */
@ApplicationScoped
class EditSnapshots {

    /** @param nextName free for now */
    record Template(Runbook runbook, String nextName, List<RunbookPackage> packages) {}

    private final RunbookStore runbooks;
    private final RunbookSnapshotStore store;
    private final Documents documents;
    private final Stamps stamps;
    private final SecureRandom random = new SecureRandom();

    EditSnapshots(RunbookStore runbooks, RunbookSnapshotStore store, Documents documents, Stamps stamps) {
        this.runbooks = runbooks;
        this.store = store;
        this.documents = documents;
        this.stamps = stamps;
    }

    Uni<RunbookSnapshot> change(String spaceId, String id, RunbookSnapshotChange change, Caller caller) {
        String name = Given.text(change.name());
        String notes = Given.raw(change.notes());
        Problems problems = new Problems();
        RunbookSnapshot.labelProblems(name, notes).forEach(problems::add);
        problems.throwIfAny();
        return documents.write(() -> store.lock(spaceId, id)
                .call(snapshot -> RunbookSnapshotStore.KIND.holdFreeName(documents, snapshot.runbookId(), name, id))
                .map(snapshot -> snapshot.labelled(name, notes, stamps.of(caller)))
                .flatMap(store::save)
                .call(snapshot -> documents.append(
                        List.of(Audit.modified(caller, TakeSnapshot.subject(snapshot), stamps.now())))));
    }

    /** The runbook's row is locked first, as when a snapshot is published. */
    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.get(spaceId, id)
                .call(snapshot -> runbooks.lock(spaceId, snapshot.runbookId()))
                .call(snapshot -> store.isPublished(snapshot).invoke(published -> {
                    if (published) {
                        throw DomainException.conflict("Snapshot '" + snapshot.name()
                                + "' cannot be deleted while it is published: publish another one first.");
                    }
                }))
                .call(store::delete)
                .flatMap(snapshot -> documents.append(
                        List.of(Audit.deleted(caller, TakeSnapshot.subject(snapshot), stamps.now())))));
    }

    Uni<Template> template(String spaceId, String runbookId) {
        return documents.read(() -> runbooks.get(spaceId, runbookId).flatMap(runbook -> store.processSnapshotId(runbook)
                .flatMap(store::packages)
                .map(packages -> new Template(runbook, SnapshotName.from(random), packages))));
    }
}
