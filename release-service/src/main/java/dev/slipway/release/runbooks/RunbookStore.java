package dev.slipway.release.runbooks;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Named;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RunbookStore implements PanacheRepositoryBase<RunbookRow, String> {

    static final Named KIND = new Named("runbooks", "runbook", "project_id");

    private final RunbookEnvironmentStore environments;
    private final Documents documents;

    RunbookStore(RunbookEnvironmentStore environments, Documents documents) {
        this.environments = environments;
        this.documents = documents;
    }

    Uni<Found<Runbook>> list(Filter filter, @Nullable PageRequest page) {
        return documents.list(this, filter, "lower(name), num", page).flatMap(found -> environments
                .of(found.items().stream().map(row -> row.id).toList())
                .map(named -> found.map(row -> row.toRunbook(named.getOrDefault(row.id, List.of())))));
    }

    Uni<Runbook> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).flatMap(this::withEnvironments);
    }

    Uni<Runbook> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).flatMap(this::withEnvironments);
    }

    /** @param idOrSlug slugs are unique in a project */
    Uni<Runbook> ofProject(String projectId, String idOrSlug) {
        return find(
                        "projectId = ?1 and (id = ?2 or lower(slug) = lower(?2)) order by case when id = ?2 then 0 else 1 end",
                        projectId,
                        idOrSlug)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(idOrSlug, projectId))
                .flatMap(this::withEnvironments);
    }

    private Uni<Runbook> withEnvironments(RunbookRow row) {
        return environments.of(List.of(row.id)).map(named -> row.toRunbook(named.getOrDefault(row.id, List.of())));
    }

    private Uni<RunbookRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<RunbookId> nextId() {
        return documents.nextNumber("runbooks").map(RunbookId::of);
    }

    Uni<Runbook> add(Runbook runbook) {
        RunbookRow row = new RunbookRow();
        row.id = runbook.id().value();
        row.num = runbook.id().number();
        row.spaceId = runbook.spaceId();
        row.projectId = runbook.projectId();
        return persistAndFlush(row.set(runbook))
                .chain(() -> environments.save(runbook))
                .replaceWith(runbook);
    }

    Uni<Runbook> save(Runbook runbook) {
        return row(runbook.spaceId(), runbook.id().value(), LockModeType.NONE)
                .flatMap(row -> persistAndFlush(row.set(runbook)))
                .chain(() -> environments.save(runbook))
                .replaceWith(runbook);
    }

    /** Projects name it no more. */
    Uni<Void> delete(Runbook runbook) {
        String id = runbook.id().value();
        return forget("provisioningRunbookId", runbook.spaceId(), id)
                .chain(() -> forget("deprovisioningRunbookId", runbook.spaceId(), id))
                .chain(() -> delete("id = ?1", id))
                .replaceWithVoid();
    }

    private Uni<Integer> forget(String field, String spaceId, String id) {
        return documents.execute(
                "update projects set doc = jsonb_set(doc, '{parts," + field
                        + "}', 'null') where space_id = ?1 and doc #>> '{parts," + field + "}' = ?2",
                spaceId,
                id);
    }

    /** A project that is there and stays: its deletion waits for this transaction. Named by id or slug. */
    Uni<String> keepProject(String spaceId, String idOrSlug) {
        return project(spaceId, idOrSlug, " for key share");
    }

    Uni<String> projectId(String spaceId, String idOrSlug) {
        return project(spaceId, idOrSlug, "");
    }

    private Uni<String> project(String spaceId, String idOrSlug, String lock) {
        return documents
                .texts(
                        "select id from projects where space_id = ?1 and (id = ?2 or lower(slug) = lower(?2))"
                                + " and not deleting order by id = ?2 desc limit 1" + lock,
                        spaceId,
                        idOrSlug)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> DomainException.notFound("There is no project '" + idOrSlug + "' in "
                                + spaceId + ". Look it up in the list; names are not ids.")));
    }

    Uni<Boolean> hasSnapshot(Runbook runbook, String snapshotId) {
        return documents.exists(
                "select 1 from runbook_snapshots where id = ?1 and runbook_id = ?2",
                snapshotId,
                runbook.id().value());
    }
}
