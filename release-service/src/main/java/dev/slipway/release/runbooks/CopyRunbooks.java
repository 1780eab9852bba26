package dev.slipway.release.runbooks;

import dev.slipway.audit.Audit;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.processes.SaveProcess;
import dev.slipway.release.projects.CopiedWithProject;
import dev.slipway.rest.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a clone of a project the runbooks of the original, with their steps. Snapshots stay with the original. */
@ApplicationScoped
class CopyRunbooks implements CopiedWithProject {

    private final RunbookStore store;
    private final SaveProcess processes;
    private final Documents documents;
    private final Stamps stamps;

    CopyRunbooks(RunbookStore store, SaveProcess processes, Documents documents, Stamps stamps) {
        this.store = store;
        this.processes = processes;
        this.documents = documents;
        this.stamps = stamps;
    }

    @Override
    public Uni<Map<String, String>> copy(
            String spaceId, String fromProjectId, String toProjectId, Map<String, String> channels, Caller caller) {
        Map<String, String> copies = new LinkedHashMap<>();
        return store.list(Filter.space(spaceId).and("projectId", fromProjectId), null)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found.items()))
                .onItem()
                .transformToUniAndConcatenate(runbook -> copy(runbook, toProjectId, channels, caller)
                        .invoke(copy ->
                                copies.put(runbook.id().value(), copy.id().value())))
                .collect()
                .last()
                .replaceWith(copies);
    }

    private Uni<Runbook> copy(Runbook runbook, String projectId, Map<String, String> channels, Caller caller) {
        return store.nextId()
                .map(id -> runbook.copied(id, projectId, stamps.of(caller)))
                .flatMap(store::add)
                .call(copy -> processes.copyFor(copy.processOwner(), runbook.processOwner(), channels, caller))
                .call(copy -> documents.append(List.of(Audit.created(caller, copy.subject(), stamps.now()))));
    }
}
