package dev.slipway.release.runbooks;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.variables.CaptureVariables;
import dev.slipway.rest.Caller;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;

/** Freezes process, variables and package versions of a runbook under a name, and publishes the result when asked to. */
@ApplicationScoped
class TakeSnapshot {

    private final RunbookStore runbooks;
    private final RunbookSnapshotStore store;
    private final CaptureVariables variables;
    private final Documents documents;
    private final Stamps stamps;
    private final SecureRandom random = new SecureRandom();

    TakeSnapshot(
            RunbookStore runbooks,
            RunbookSnapshotStore store,
            CaptureVariables variables,
            Documents documents,
            Stamps stamps) {
        this.runbooks = runbooks;
        this.store = store;
        this.variables = variables;
        this.documents = documents;
        this.stamps = stamps;
    }

    Uni<RunbookSnapshot> take(String spaceId, RunbookSnapshotChange wish, boolean publish, Caller caller) {
        String runbookId = Given.text(wish.runbookId());
        String name = Given.text(wish.name()).isEmpty() ? SnapshotName.from(random) : Given.text(wish.name());
        Problems problems = new Problems();
        problems.require(!runbookId.isEmpty(), "Snapshot needs a RunbookId: choose one of the project's runbooks.");
        RunbookSnapshot.labelProblems(name, Given.raw(wish.notes())).forEach(problems::add);
        problems.throwIfAny();
        return documents
                .read(() -> runbooks.get(spaceId, runbookId)
                        .call(runbook -> requireProject(runbook, Given.text(wish.projectId())))
                        .flatMap(runbook -> store.variableOwners(runbook.projectId())))
                .flatMap(owners -> variables.capture(spaceId, owners))
                .flatMap(snapshotIds -> documents.write(() -> runbooks.lock(spaceId, runbookId)
                        .flatMap(runbook -> saved(runbook, name, wish, snapshotIds, stamps.of(caller)))
                        .call(snapshot -> publish
                                ? store.publish(snapshot)
                                : Uni.createFrom().voidItem())
                        .call(snapshot ->
                                documents.append(List.of(Audit.created(caller, subject(snapshot), stamps.now()))))));
    }

    private Uni<Void> requireProject(Runbook runbook, String project) {
        if (project.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return runbooks.projectId(runbook.spaceId(), project)
                .invoke(projectId -> {
                    Problems problems = new Problems();
                    problems.require(
                            projectId.equals(runbook.projectId()),
                            "Runbook '" + runbook.name() + "' is none of project " + Given.shortened(project)
                                    + ": its ProjectId is " + runbook.projectId() + ".");
                    problems.throwIfAny();
                })
                .replaceWithVoid();
    }

    private Uni<RunbookSnapshot> saved(
            Runbook runbook, String name, RunbookSnapshotChange wish, List<String> snapshotIds, Stamp stamp) {
        return store.nextId()
                .call(id -> RunbookSnapshotStore.KIND.holdFreeName(
                        documents, runbook.id().value(), name, id.value()))
                .flatMap(id -> store.processSnapshotId(runbook)
                        .map(process -> new RunbookSnapshot(
                                id,
                                runbook.spaceId(),
                                runbook.projectId(),
                                runbook.id().value(),
                                name,
                                Given.raw(wish.notes()),
                                Objects.requireNonNull(stamp.on()),
                                process,
                                snapshotIds.get(0),
                                List.copyOf(snapshotIds.subList(1, snapshotIds.size())),
                                wish.contents().selectedPackages(),
                                wish.contents().selectedGitResources(),
                                stamp)))
                .flatMap(store::add);
    }

    /** Points the snapshot at the variables as they are now; its process stays as it was frozen. */
    Uni<RunbookSnapshot> takeVariablesAgain(String spaceId, String id, Caller caller) {
        return documents
                .read(() -> store.get(spaceId, id).flatMap(snapshot -> store.variableOwners(snapshot.projectId())))
                .flatMap(owners -> variables.capture(spaceId, owners))
                .flatMap(snapshotIds -> documents.write(() -> store.lock(spaceId, id)
                        .map(snapshot -> snapshot.with(snapshotIds, stamps.of(caller)))
                        .flatMap(store::save)
                        .call(snapshot ->
                                documents.append(List.of(Audit.modified(caller, subject(snapshot), stamps.now()))))));
    }

    static Subject subject(RunbookSnapshot snapshot) {
        return Subject.of("Runbook snapshot", snapshot.id().value(), snapshot.name())
                .in(snapshot.spaceId())
                .with(snapshot.runbookId(), snapshot.projectId());
    }
}
