package dev.slipway.release.projects;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.projects.ProjectChange.PersistenceSettings;
import dev.slipway.rest.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is released and deployed as one. */
record Project(
        ProjectId id,
        String spaceId,
        String projectGroupId,
        String lifecycleId,
        String name,
        String slug,
        String description,
        boolean isDisabled,
        boolean allowIgnoreChannelRules,
        List<String> includedLibraryVariableSetIds,
        @Nullable String clonedFromProjectId,
        DeploymentSettings settings,
        ProjectParts parts,
        Stamp modified) {

    private static final Set<String> TENANTED_MODES = Set.of("Untenanted", "TenantedOrUntenanted", "Tenanted");

    static Project blank(ProjectId id, String spaceId) {
        return new Project(
                id,
                spaceId,
                "",
                "",
                "",
                "",
                "",
                false,
                true,
                List.of(),
                null,
                DeploymentSettings.DEFAULT,
                ProjectParts.NONE,
                new Stamp(null, null));
    }

    Subject subject() {
        return Subject.of("Project", id.value(), name).in(spaceId);
    }

    /**
     * @param slug a free one
     * @param seal for secrets among the defaults of its templates
     */
    Project changed(ProjectChange change, String slug, UnaryOperator<String> seal, Stamp stamp) {
        return new Project(
                id,
                spaceId,
                Given.text(change.projectGroupId()),
                Given.text(change.lifecycleId()),
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                Given.flag(change.isDisabled()),
                Given.flag(change.allowIgnoreChannelRules(), allowIgnoreChannelRules),
                Given.list(change.includedLibraryVariableSetIds()).stream()
                        .distinct()
                        .toList(),
                clonedFromProjectId,
                settings.changed(
                        change.projectConnectivityPolicy(),
                        change.defaultGuidedFailureMode(),
                        change.defaultToSkipIfAlreadyInstalled(),
                        change.deploymentChangesTemplate(),
                        change.releaseNotesTemplate(),
                        change.versioningStrategy(),
                        change.forcePackageDownload()),
                parts.changed(change, seal),
                stamp);
    }

    /** A new project like another one, but for name, description, group and lifecycle, which may be given. */
    Project likeOther(Project other, ProjectChange change, String slug, Stamp stamp) {
        String group = Given.text(change.projectGroupId());
        String lifecycle = Given.text(change.lifecycleId());
        return new Project(
                id,
                spaceId,
                group.isEmpty() ? other.projectGroupId : group,
                lifecycle.isEmpty() ? other.lifecycleId : lifecycle,
                Given.text(change.name()),
                slug,
                change.description() == null ? other.description : change.description(),
                false,
                other.allowIgnoreChannelRules,
                other.includedLibraryVariableSetIds,
                other.id.value(),
                other.settings,
                other.parts.withoutRunbooks(),
                stamp);
    }

    Project with(DeploymentSettings settings, Stamp stamp) {
        return new Project(
                id,
                spaceId,
                projectGroupId,
                lifecycleId,
                name,
                slug,
                description,
                isDisabled,
                allowIgnoreChannelRules,
                includedLibraryVariableSetIds,
                clonedFromProjectId,
                settings,
                parts,
                stamp);
    }

    /** What is wrong by itself; {@link EditProjects} adds what the database must be asked. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(ProjectStore.KIND.nameProblems(name));
        if (projectGroupId.isEmpty()) {
            problems.add("Project needs a ProjectGroupId: choose one of the space's project groups.");
        }
        if (lifecycleId.isEmpty()) {
            problems.add("Project needs a LifecycleId: choose one of the space's lifecycles.");
        }
        if (!TENANTED_MODES.contains(parts.tenantedDeploymentMode())) {
            problems.add("TenantedDeploymentMode is '" + parts.tenantedDeploymentMode()
                    + "': use Untenanted, TenantedOrUntenanted or Tenanted.");
        }
        for (String id : includedLibraryVariableSetIds) {
            if (!Ids.matches(id, "LibraryVariableSets")) {
                problems.add("IncludedLibraryVariableSetIds names '" + id
                        + "': ids of library variable sets look like LibraryVariableSets-1.");
            }
        }
        problems.addAll(settings.problems());
        return problems;
    }

    /** Projects live in the database; one that wants to live in Git is told so. */
    static List<String> problems(@Nullable PersistenceSettings settings) {
        String type = settings == null ? "" : Given.text(settings.type());
        return type.isEmpty() || type.equals("Database")
                ? List.of()
                : List.of("PersistenceSettings of Type '" + type + "' are not supported: use Database.");
    }

    String variableSetId() {
        return "variableset-" + id.value();
    }

    String deploymentProcessId() {
        return "deploymentprocess-" + id.value();
    }
}
