package dev.slipway.release.projectgroups;

import dev.slipway.audit.Audit;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates, changes and deletes project groups. */
@ApplicationScoped
public class EditProjectGroups {

    private final ProjectGroupStore store;
    private final Documents documents;
    private final Stamps stamps;

    EditProjectGroups(ProjectGroupStore store, Documents documents, Stamps stamps) {
        this.store = store;
        this.documents = documents;
        this.stamps = stamps;
    }

    /** The group that a new space begins with, in the transaction that creates the space. */
    public Uni<Void> createDefault(String spaceId, Caller caller) {
        ProjectGroupChange change = new ProjectGroupChange("Default Project Group", null, null, null, null);
        return store.nextId()
                .flatMap(id -> changed(ProjectGroup.blank(id, spaceId), change, stamps.of(caller)))
                .flatMap(store::add)
                .replaceWithVoid();
    }

    Uni<ProjectGroup> create(String spaceId, ProjectGroupChange change, Caller caller) {
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(store::nextId)
                .flatMap(id -> changed(ProjectGroup.blank(id, spaceId), change, stamps.of(caller)))
                .flatMap(store::add)
                .call(group -> documents.append(List.of(Audit.created(caller, group.subject(), stamps.now())))));
    }

    /** Environments are locked before the group: whoever deletes one comes from there, too. */
    Uni<ProjectGroup> change(String spaceId, String id, ProjectGroupChange change, Caller caller) {
        return documents.write(() -> store.get(spaceId, id)
                .flatMap(group -> changed(group, change, stamps.of(caller)))
                .call(() -> store.lock(spaceId, id))
                .flatMap(store::save)
                .call(saved -> documents.append(List.of(Audit.modified(caller, saved.subject(), stamps.now())))));
    }

    private Uni<ProjectGroup> changed(ProjectGroup group, ProjectGroupChange change, Stamp stamp) {
        String name = Given.text(change.name());
        String id = group.id().value();
        Problems problems = new Problems();
        ProjectGroupStore.KIND.nameProblems(name).forEach(problems::add);
        List<String> environments = Given.list(change.environmentIds());
        return documents
                .keep("environments", group.spaceId(), environments)
                .invoke(known -> Given.environmentProblems("EnvironmentIds", environments, known)
                        .forEach(problems::add))
                .invoke(problems::throwIfAny)
                .chain(() -> ProjectGroupStore.KIND.freeSlug(
                        documents, group.spaceId(), id, change.slug(), name, group.slug()))
                .map(slug -> group.changed(change, slug, stamp));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id).flatMap(group -> store.projectsIn(group)
                .invoke(projects -> refuseWhileUsed(group, projects))
                .chain(() -> store.delete(group))
                .chain(() -> documents.append(List.of(Audit.deleted(caller, group.subject(), stamps.now()))))));
    }

    private static void refuseWhileUsed(ProjectGroup group, List<String> projects) {
        if (!projects.isEmpty()) {
            throw DomainException.conflict("Project group '" + group.name() + "' cannot be deleted while it holds "
                    + String.join(", ", projects) + ": move these projects to another group first.");
        }
    }
}
