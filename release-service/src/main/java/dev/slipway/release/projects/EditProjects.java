package dev.slipway.release.projects;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.release.channels.EditChannels;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.processes.ProcessOwner;
import dev.slipway.release.processes.SaveProcess;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.Caller;
import dev.slipway.rest.Problems;
import dev.slipway.secrets.Secrets;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates, clones, changes and deletes projects. */
@ApplicationScoped
class EditProjects {

    private final ProjectStore store;
    private final EditChannels channels;
    private final SaveProcess processes;
    private final List<CopiedWithProject> parts;
    private final CopyVariables variables;
    private final CheckTags tags;
    private final Documents documents;
    private final Stamps stamps;
    private final Secrets secrets;

    EditProjects(
            ProjectStore store,
            EditChannels channels,
            SaveProcess processes,
            @All List<CopiedWithProject> parts,
            CopyVariables variables,
            CheckTags tags,
            Documents documents,
            Stamps stamps,
            Secrets secrets) {
        this.store = store;
        this.channels = channels;
        this.processes = processes;
        this.parts = parts;
        this.variables = variables;
        this.tags = tags;
        this.documents = documents;
        this.stamps = stamps;
        this.secrets = secrets;
    }

    /**
     * With its Default channel and an empty process; the variable set comes into being when it is first asked for.
     *
     * @param clone id or slug of a project whose settings, channels, steps, runbooks and variables are copied, or null
     */
    Uni<Project> create(String spaceId, @Nullable String clone, ProjectChange change, Caller caller) {
        return documents.write(() -> documents.requireSpace(spaceId).chain(() -> {
            if (clone == null || clone.isBlank()) {
                return created(spaceId, change, null, caller);
            }
            return store.get(spaceId, clone).flatMap(original -> created(spaceId, change, original, caller));
        }));
    }

    private Uni<Project> created(String spaceId, ProjectChange change, @Nullable Project original, Caller caller) {
        Problems problems = new Problems();
        return checkTags(spaceId, change, problems)
                .chain(store::nextId)
                .flatMap(id -> changed(Project.blank(id, spaceId), original, change, problems, stamps.of(caller)))
                .flatMap(store::add)
                .call(project -> original == null ? furnish(project, caller) : furnishLike(project, original, caller))
                .call(project -> documents.append(List.of(Audit.created(caller, project.subject(), stamps.now()))));
    }

    private Uni<Void> furnish(Project project, Caller caller) {
        String id = project.id().value();
        return channels.createFor(project.spaceId(), id, caller)
                .chain(() -> processes.createFor(ProcessOwner.project(project.spaceId(), id), caller));
    }

    /** The variables come last, as another service keeps them: when it does not answer, there is no clone either. */
    private Uni<Void> furnishLike(Project project, Project original, Caller caller) {
        String id = project.id().value();
        String from = original.id().value();
        return channels.copyFor(id, from, caller).flatMap(channelIds -> processes
                .copyFor(
                        ProcessOwner.project(project.spaceId(), id),
                        ProcessOwner.project(project.spaceId(), from),
                        channelIds,
                        caller)
                .chain(() -> copyParts(project.spaceId(), from, id, channelIds, caller))
                .chain(ids -> variables.copy(project.spaceId(), from, id, ids)));
    }

    /** The ids of all that was copied, channels too, to those of the copies: scopes of variables name them. */
    private Uni<Map<String, String>> copyParts(
            String spaceId, String from, String to, Map<String, String> channelIds, Caller caller) {
        Map<String, String> ids = new HashMap<>(channelIds);
        Uni<Void> copied = Uni.createFrom().voidItem();
        for (CopiedWithProject part : parts) {
            copied = copied.chain(() -> part.copy(spaceId, from, to, channelIds, caller))
                    .invoke(ids::putAll)
                    .replaceWithVoid();
        }
        return copied.replaceWith(ids);
    }

    Uni<Project> change(String spaceId, String id, ProjectChange change, Caller caller) {
        Problems problems = new Problems();
        return documents.write(() -> checkTags(spaceId, change, problems)
                .chain(() -> store.lock(spaceId, id))
                .flatMap(project -> changed(project, null, change, problems, stamps.of(caller)))
                .flatMap(store::save)
                .call(saved -> documents.append(List.of(Audit.modified(caller, saved.subject(), stamps.now())))));
    }

    private Uni<List<String>> checkTags(String spaceId, ProjectChange change, Problems problems) {
        return tags.check(spaceId, "Project", Given.list(change.projectTags()), problems);
    }

    private Uni<Project> changed(
            Project project, @Nullable Project original, ProjectChange change, Problems problems, Stamp stamp) {
        String name = Given.text(change.name());
        String id = project.id().value();
        Function<String, Project> wanted = slug -> original == null
                ? project.changed(change, slug, secrets::seal, stamp)
                : project.likeOther(original, change, slug, stamp);
        return refuseUnknown(wanted.apply(project.slug()), change, problems)
                .chain(() -> ProjectStore.KIND.freeSlug(
                        documents, project.spaceId(), id, change.slug(), name, project.slug()))
                .map(wanted);
    }

    private Uni<Void> refuseUnknown(Project project, ProjectChange change, Problems problems) {
        Project.problems(change.persistenceSettings()).forEach(problems::add);
        project.problems().forEach(problems::add);
        String group = project.projectGroupId();
        String lifecycle = project.lifecycleId();
        return store.hasGroup(project.spaceId(), group)
                .invoke(known -> problems.require(
                        known || group.isEmpty(),
                        "There is no project group '" + group + "' in this space: choose another."))
                .chain(() -> store.hasLifecycle(project.spaceId(), lifecycle))
                .invoke(known -> problems.require(
                        known || lifecycle.isEmpty(),
                        "There is no lifecycle '" + lifecycle + "' in this space: choose another."))
                .chain(() -> store.keepRunbooks(project, project.parts().runbookIds()))
                .invoke(known -> project.parts().runbookIds().stream()
                        .filter(runbook -> !known.contains(runbook))
                        .forEach(runbook -> problems.add("The project has no runbook '" + Given.shortened(runbook)
                                + "': choose another, or leave ProvisioningRunbookId and"
                                + " DeprovisioningRunbookId out.")))
                .invoke(problems::throwIfAny)
                .replaceWithVoid();
    }

    Uni<Project> changeSettings(String spaceId, String id, DeploymentSettingsChange change, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id)
                .map(project -> project.with(change.applied(project.settings()), stamps.of(caller)))
                .invoke(project -> {
                    Problems problems = new Problems();
                    project.settings().problems().forEach(problems::add);
                    problems.throwIfAny();
                })
                .flatMap(store::save)
                .call(saved -> documents.append(List.of(Audit.modified(caller, saved.subject(), stamps.now())))));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id).flatMap(project -> documents
                .refuseWhileReserved("project_id", project.id().value(), "Project '" + project.name() + "'")
                .chain(() -> store.delete(project))
                .chain(() -> documents.append(List.of(
                        new ProjectDeleted(spaceId, project.id().value()),
                        Audit.deleted(caller, project.subject(), stamps.now()))))));
    }
}
