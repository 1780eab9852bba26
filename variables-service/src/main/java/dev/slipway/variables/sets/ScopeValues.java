package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import java.util.List;

/** What scopes may name, for the form that edits them. */
record ScopeValues(
        List<Named> environments,
        List<Named> machines,
        List<Named> actions,
        List<Named> roles,
        List<Named> channels,
        List<Named> tenantTags,
        List<Process> processes) {

    static final ScopeValues NONE =
            new ScopeValues(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    record Named(String id, String name) {}

    record Process(String id, String name, String processType) {}

    static ScopeValues of(ProjectContext project) {
        return new ScopeValues(
                named(project.environments()),
                List.of(),
                named(project.actions()),
                List.of(),
                named(project.channels()),
                List.of(),
                project.id().startsWith("Projects-")
                        ? List.of(new Process(project.id(), "Deployment process", "Deployment"))
                        : List.of());
    }

    private static List<Named> named(List<ProjectContext.Named> all) {
        return all.stream().map(each -> new Named(each.id(), each.name())).toList();
    }
}
