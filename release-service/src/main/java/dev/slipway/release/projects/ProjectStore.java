package dev.slipway.release.projects;

import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProjectStore implements PanacheRepositoryBase<ProjectRow, String> {

    static final dev.slipway.release.documents.Named KIND =
            dev.slipway.release.documents.Named.inSpace("projects", "project");

    private final Documents documents;

    ProjectStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<Project>> list(Filter filter, @Nullable PageRequest page) {
        return documents
                .listOfManyByName(this, "projects", filter, page)
                .map(found -> found.map(ProjectRow::toProject));
    }

    /** @param idOrSlug an id goes before a slug that looks like one */
    Uni<Project> get(String spaceId, String idOrSlug) {
        return find(
                        "spaceId = ?1 and (id = ?2 or lower(slug) = lower(?2)) order by case when id = ?2 then 0 else"
                                + " 1 end",
                        spaceId,
                        idOrSlug)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(idOrSlug, spaceId))
                .map(ProjectRow::toProject);
    }

    /** Waits for whoever makes releases or admits deployments of it. */
    Uni<Project> lock(String spaceId, String idOrSlug) {
        return get(spaceId, idOrSlug)
                .flatMap(project -> row(project, LockModeType.PESSIMISTIC_WRITE))
                .map(ProjectRow::toProject);
    }

    private Uni<ProjectRow> row(Project project, LockModeType lock) {
        return find("id = ?1", project.id().value())
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(project.id().value(), project.spaceId()));
    }

    Uni<ProjectId> nextId() {
        return documents.nextNumber("projects").map(ProjectId::of);
    }

    Uni<Project> add(Project project) {
        ProjectRow row = new ProjectRow();
        row.id = project.id().value();
        row.num = project.id().number();
        row.spaceId = project.spaceId();
        return persistAndFlush(row.set(project)).replaceWith(project);
    }

    Uni<Project> save(Project project) {
        return row(project, LockModeType.NONE).map(row -> row.set(project).toProject());
    }

    Uni<Boolean> hasGroup(String spaceId, String id) {
        return documents.exists("select 1 from project_groups where id = ?1 and space_id = ?2", id, spaceId);
    }

    Uni<Boolean> hasLifecycle(String spaceId, String id) {
        return documents.exists("select 1 from lifecycles where id = ?1 and space_id = ?2", id, spaceId);
    }

    /** Those of the runbooks that are the project's; they stay until the transaction ends. */
    Uni<List<String>> keepRunbooks(Project project, List<String> ids) {
        return documents.texts(
                "select id from runbooks where project_id = ?1 and id = any(string_to_array(?2, ',')) order by id for key share",
                project.id().value(),
                String.join(",", ids));
    }

    Uni<Void> requireGroup(String spaceId, String id) {
        return hasGroup(spaceId, id)
                .invoke(known -> require(known, "project group", id, spaceId))
                .replaceWithVoid();
    }

    Uni<Void> requireLifecycle(String spaceId, String id) {
        return hasLifecycle(spaceId, id)
                .invoke(known -> require(known, "lifecycle", id, spaceId))
                .replaceWithVoid();
    }

    private static void require(boolean known, String what, String id, String spaceId) {
        if (!known) {
            throw DomainException.notFound("There is no " + what + " '" + id + "' in " + spaceId + ".");
        }
    }

    Uni<Void> delete(Project project) {
        return delete("id = ?1", project.id().value()).replaceWithVoid();
    }

    Uni<Boolean> hasSteps(Project project) {
        return documents.exists(
                "select 1 from deployment_processes p join process_revisions r"
                        + " on r.process_id = p.id and r.version = p.version"
                        + " where p.project_id = ?1 and jsonb_array_length(r.steps) > 0",
                project.id().value());
    }

    Uni<Boolean> hasRunbooks(Project project) {
        return documents.exists(
                "select 1 from runbooks where project_id = ?1", project.id().value());
    }

    /** A project of any space: only services ask so. */
    Uni<Project> getAnywhere(String id) {
        return find("id = ?1", id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> DomainException.notFound("There is no project '" + id + "'."))
                .map(ProjectRow::toProject);
    }

    Uni<List<Named>> environments(Project project) {
        return documents
                .names("environments", "space_id", project.spaceId(), "sort_order, num")
                .map(ProjectStore::named);
    }

    /** The names of the projects that include a library variable set. */
    Uni<List<String>> including(String spaceId, String librarySetId) {
        return documents.texts(
                "select name from projects where space_id = ?1"
                        + " and included_library_variable_set_ids @> to_jsonb(cast(?2 as text)) order by num",
                spaceId,
                librarySetId);
    }

    Uni<List<Named>> channels(Project project) {
        return documents
                .names("channels", "project_id", project.id().value(), "num")
                .map(ProjectStore::named);
    }

    Uni<List<Named>> actions(Project project) {
        return documents
                .names(
                        "(select p.project_id, a.value ->> 'id' as id, a.value ->> 'name' as name,"
                                + " s.ordinality * 1000 + a.ordinality as num"
                                + " from deployment_processes p join process_revisions r"
                                + " on r.process_id = p.id and r.version = p.version,"
                                + " jsonb_array_elements(r.steps) with ordinality s,"
                                + " jsonb_array_elements(s.value -> 'actions') with ordinality a) actions",
                        "project_id",
                        project.id().value(),
                        "num")
                .map(ProjectStore::named);
    }

    Uni<List<Named>> runbooks(Project project) {
        return documents
                .names("runbooks", "project_id", project.id().value(), "lower(name), num")
                .map(ProjectStore::named);
    }

    /** By the id of an action: the roles of the targets that its step is for; without those of actions that run on none. */
    Uni<Map<String, List<String>>> targetRoles(Project project) {
        return documents
                .names(
                        "(select p.project_id, a ->> 'id' as id,"
                                + " s -> 'properties' -> 'Octopus.Action.TargetRoles' ->> 'value' as name"
                                + " from deployment_processes p join process_revisions r"
                                + " on r.process_id = p.id and r.version = p.version,"
                                + " jsonb_array_elements(r.steps) s, jsonb_array_elements(s -> 'actions') a"
                                + " where s -> 'properties' -> 'Octopus.Action.TargetRoles' ->> 'value' <> '') target_roles",
                        "project_id",
                        project.id().value(),
                        "id")
                .map(lists -> {
                    Map<String, List<String>> roles = new LinkedHashMap<>();
                    lists.forEach((action, list) ->
                            roles.put(action, List.of(list.strip().split("\\s*,\\s*"))));
                    return roles;
                });
    }

    private static List<Named> named(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
    }
}
