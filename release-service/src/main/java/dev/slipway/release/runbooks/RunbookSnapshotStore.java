package dev.slipway.release.runbooks;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Named;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RunbookSnapshotStore implements PanacheRepositoryBase<RunbookSnapshotRow, String> {

    static final Named KIND = new Named("runbook_snapshots", "runbook snapshot", "runbook_id");

    /** Packages that the steps name, in the order of the steps. */
    private static final String PACKAGES = "select a.value ->> 'name' as action_name, s.value ->> 'name' as step_name,"
            + " k.value ->> 'name' as reference_name, k.value ->> 'packageId' as package_id,"
            + " k.value ->> 'feedId' as feed_id from process_revisions r,"
            + " jsonb_array_elements(r.steps) with ordinality s,"
            + " jsonb_array_elements(s.value -> 'actions') with ordinality a,"
            + " jsonb_array_elements(a.value -> 'packages') with ordinality k"
            + " where r.snapshot_id = ?1 order by s.ordinality, a.ordinality, k.ordinality";

    private final Documents documents;

    RunbookSnapshotStore(Documents documents) {
        this.documents = documents;
    }

    /** Newest first. */
    Uni<Found<RunbookSnapshot>> list(Filter filter, PageRequest page) {
        return documents.list(this, filter, "num desc", page).map(found -> found.map(RunbookSnapshotRow::toSnapshot));
    }

    Uni<RunbookSnapshot> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).map(RunbookSnapshotRow::toSnapshot);
    }

    Uni<RunbookSnapshot> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).map(RunbookSnapshotRow::toSnapshot);
    }

    /** By id, or the newest of that name: names are unique in a runbook only. */
    Uni<RunbookSnapshot> ofProject(String projectId, String idOrName) {
        return find(
                        "projectId = ?1 and (id = ?2 or lower(name) = lower(?2))"
                                + " order by case when id = ?2 then 0 else 1 end, num desc",
                        projectId,
                        idOrName)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(idOrName, projectId))
                .map(RunbookSnapshotRow::toSnapshot);
    }

    private Uni<RunbookSnapshotRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<RunbookSnapshotId> nextId() {
        return documents.nextNumber("runbook_snapshots").map(RunbookSnapshotId::of);
    }

    Uni<RunbookSnapshot> add(RunbookSnapshot snapshot) {
        return persistAndFlush(RunbookSnapshotRow.of(snapshot)).replaceWith(snapshot);
    }

    Uni<RunbookSnapshot> save(RunbookSnapshot snapshot) {
        return row(snapshot.spaceId(), snapshot.id().value(), LockModeType.NONE)
                .map(row -> row.set(snapshot).toSnapshot());
    }

    Uni<Void> delete(RunbookSnapshot snapshot) {
        return delete("id = ?1", snapshot.id().value()).replaceWithVoid();
    }

    Uni<Void> publish(RunbookSnapshot snapshot) {
        return documents
                .execute(
                        "update runbooks set published_snapshot_id = ?2 where id = ?1",
                        snapshot.runbookId(),
                        snapshot.id().value())
                .replaceWithVoid();
    }

    Uni<Boolean> isPublished(RunbookSnapshot snapshot) {
        return documents.exists(
                "select 1 from runbooks where id = ?1 and published_snapshot_id = ?2",
                snapshot.runbookId(),
                snapshot.id().value());
    }

    /** The revision of the runbook's process that is the newest now; the runbook may be deleted at this moment. */
    Uni<String> processSnapshotId(Runbook runbook) {
        return documents
                .texts(
                        "select r.snapshot_id from processes p join process_revisions r"
                                + " on r.process_id = p.id and r.version = p.version where p.runbook_id = ?1",
                        runbook.id().value())
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(
                                () -> RunbookStore.KIND.missing(runbook.id().value(), runbook.spaceId())));
    }

    /** Whose variables a snapshot takes: the project's, then those of the library sets that it includes. */
    Uni<List<String>> variableOwners(String projectId) {
        return documents.texts(
                "select id from (select id, 0 as place from projects where id = ?1 union all"
                        + " select s.set_id, s.place from projects, jsonb_array_elements_text("
                        + "included_library_variable_set_ids) with ordinality as s(set_id, place) where projects.id = ?1)"
                        + " as owners order by place",
                projectId);
    }

    Uni<List<RunbookPackage>> packages(String processSnapshotId) {
        return documents.rows(RunbookSnapshotStore::packageOf, PACKAGES, processSnapshotId);
    }

    private static RunbookPackage packageOf(Object[] row) {
        return new RunbookPackage(text(row[0]), text(row[1]), text(row[2]), text(row[3]), text(row[4]));
    }

    private static String text(Object column) {
        return Optional.ofNullable(column).map(Object::toString).orElse("");
    }
}
