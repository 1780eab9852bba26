package dev.slipway.release.processes;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class ProcessStore implements PanacheRepositoryBase<ProcessRow, String> {

    private static final String FEEDS = """
            select id, name from feeds where space_id = ?1 and exists (
                select 1 from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) as n(named)
                where n.named = id or lower(n.named) = lower(name))
            order by id for share
            """;

    private final RevisionStore revisions;
    private final Documents documents;

    ProcessStore(RevisionStore revisions, Documents documents) {
        this.revisions = revisions;
        this.documents = documents;
    }

    /** @param id of a live process or of a snapshot */
    Uni<Process> get(String spaceId, ProcessType type, String id) {
        return revisions
                .findById(id)
                .flatMap(revision -> revision == null
                        ? live(spaceId, type, id, LockModeType.NONE)
                        : row(spaceId, type, revision.processId, LockModeType.NONE)
                                .map(row -> revision.toProcess(id, row)));
    }

    /** The process as it is now, for a change: savers of one process come one after the other. */
    Uni<Process> lock(String spaceId, ProcessType type, String id) {
        return live(spaceId, type, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Process> live(String spaceId, ProcessType type, String id, LockModeType lock) {
        return row(spaceId, type, id, lock).flatMap(row -> revisions
                .find("processId = ?1 and version = ?2", id, row.version)
                .singleResult()
                .map(revision -> revision.toProcess(id, row)));
    }

    private Uni<ProcessRow> row(String spaceId, ProcessType type, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2 and type = ?3", id, spaceId, type.wireName())
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> missing(spaceId, type, id));
    }

    /** Live processes. */
    Uni<Found<Process>> list(String spaceId, ProcessType type, List<String> ids, PageRequest page) {
        return rows(Filter.space(spaceId).and("type", type.wireName()).among(ids), spaceId, type, page)
                .flatMap(found -> revisions
                        .current(found.items().stream().map(row -> row.id).toList())
                        .map(current -> with(found, current)));
    }

    private Uni<Found<ProcessRow>> rows(Filter filter, String spaceId, ProcessType type, PageRequest page) {
        // each project has one process, so there are as many
        return type == ProcessType.DEPLOYMENT && filter.ids().isEmpty()
                ? documents.listAsManyAs("projects", spaceId, this, filter, "id", page)
                : documents.list(this, filter, "id", page);
    }

    private static Found<Process> with(Found<ProcessRow> found, List<RevisionRow> current) {
        Map<String, RevisionRow> byProcess = new HashMap<>();
        current.forEach(revision -> byProcess.put(revision.processId, revision));
        List<Process> processes = new ArrayList<>();
        for (ProcessRow row : found.items()) {
            RevisionRow revision = byProcess.get(row.id);
            if (revision != null) {
                processes.add(revision.toProcess(row.id, row));
            }
        }
        return new Found<>(processes, found.total());
    }

    Uni<Process> add(Process process, Instant created) {
        ProcessRow row = new ProcessRow();
        row.id = process.id();
        row.projectId = process.projectId();
        row.runbookId = process.owner().runbookId();
        row.spaceId = process.spaceId();
        return persist(row.set(process))
                .chain(() -> revisions.persist(RevisionRow.of(process, created)))
                .replaceWith(process);
    }

    Uni<Process> save(Process process, Instant created) {
        return row(process.spaceId(), process.owner().type(), process.id(), LockModeType.NONE)
                .invoke(row -> row.set(process))
                .chain(() -> revisions.persist(RevisionRow.of(process, created)))
                .replaceWith(process);
    }

    Uni<Set<String>> environments(String spaceId) {
        return documents
                .texts("select id from environments where space_id = ?1", spaceId)
                .map(HashSet::new);
    }

    /** Channels that steps may be for: those of the project; a runbook has none. */
    Uni<Set<String>> channels(ProcessOwner owner) {
        return owner.type() == ProcessType.RUNBOOK
                ? Uni.createFrom().item(Set.of())
                : documents
                        .texts("select id from channels where project_id = ?1", owner.projectId())
                        .map(HashSet::new);
    }

    /** Those of the ids or names that are a feed of the space; they stay until the transaction ends. */
    Uni<Set<String>> keepFeeds(String spaceId, List<String> named) {
        return named.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : documents
                        .rows(row -> List.of((String) row[0], (String) row[1]), FEEDS, spaceId, Json.encode(named))
                        .map(feeds -> named.stream()
                                .filter(each -> feeds.stream()
                                        .anyMatch(feed -> feed.get(0).equals(each)
                                                || feed.get(1).equalsIgnoreCase(each)))
                                .collect(Collectors.toSet()));
    }

    /** The process, if it is one of a project that is named by id or slug. */
    Uni<Process> ofProject(String spaceId, String project, ProcessType type, String id) {
        return get(spaceId, type, id).call(process -> documents
                .exists(
                        "select 1 from projects where id = ?1 and space_id = ?2 and (id = ?3 or lower(slug) = lower(?3))",
                        process.projectId(),
                        spaceId,
                        project)
                .invoke(belongs -> {
                    if (!belongs) {
                        throw missing(spaceId, type, id);
                    }
                }));
    }

    private static DomainException missing(String spaceId, ProcessType type, String id) {
        return DomainException.notFound("There is no " + type.inWords() + " '" + id + "' in " + spaceId
                + ". The project or runbook names the one it has.");
    }

    /** The live process of a project that is named by id or slug. */
    Uni<String> idOfProject(String spaceId, String project) {
        return documents
                .texts(
                        "select p.id from deployment_processes p join projects on projects.id = p.project_id"
                                + " where p.space_id = ?1 and (p.project_id = ?2 or lower(projects.slug) = lower(?2))"
                                + " order by p.project_id = ?2 desc limit 1",
                        spaceId,
                        project)
                .map(ids -> first(ids, project, spaceId));
    }

    private static String first(List<String> ids, String project, String spaceId) {
        if (ids.isEmpty()) {
            throw DomainException.notFound("There is no project '" + project + "' in " + spaceId
                    + ". Look it up in the list; names are not ids.");
        }
        return ids.get(0);
    }
}
