package dev.slipway.release.projectgroups;

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
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProjectGroupStore implements PanacheRepositoryBase<ProjectGroupRow, String> {

    static final Named KIND = Named.inSpace("project_groups", "project group");

    private final Documents documents;

    ProjectGroupStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<ProjectGroup>> list(Filter filter, @Nullable PageRequest page) {
        return documents
                .list(this, filter, "lower(name), num", page)
                .map(found -> found.map(ProjectGroupRow::toProjectGroup));
    }

    Uni<ProjectGroup> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).map(ProjectGroupRow::toProjectGroup);
    }

    Uni<ProjectGroup> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).map(ProjectGroupRow::toProjectGroup);
    }

    private Uni<ProjectGroupRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<ProjectGroupId> nextId() {
        return documents.nextNumber("project_groups").map(ProjectGroupId::of);
    }

    Uni<ProjectGroup> add(ProjectGroup group) {
        ProjectGroupRow row = new ProjectGroupRow();
        row.id = group.id().value();
        row.num = group.id().number();
        row.spaceId = group.spaceId();
        return persist(row.set(group)).replaceWith(group);
    }

    Uni<ProjectGroup> save(ProjectGroup group) {
        return row(group.spaceId(), group.id().value(), LockModeType.NONE)
                .map(row -> row.set(group).toProjectGroup());
    }

    Uni<List<String>> projectsIn(ProjectGroup group) {
        return documents.texts(
                "select name from projects where project_group_id = ?1 order by num",
                group.id().value());
    }

    Uni<Void> delete(ProjectGroup group) {
        return delete("id = ?1", group.id().value()).replaceWithVoid();
    }
}
