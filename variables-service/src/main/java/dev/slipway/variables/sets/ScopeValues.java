package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.Targets;
import java.util.List;
import java.util.stream.Stream;

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

    /** @param tenantTags canonical, {@code Region/North} */
    static ScopeValues of(ProjectContext owner, Targets targets, List<String> tenantTags) {
        return new ScopeValues(
                named(owner.environments()),
                named(targets.machines()),
                named(owner.actions()),
                words(targets.roles()),
                named(owner.channels()),
                words(tenantTags),
                processes(owner));
    }

    private static List<Process> processes(ProjectContext owner) {
        if (!owner.id().startsWith("Projects-")) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new Process(owner.id(), "Deployment process", "Deployment")),
                        owner.runbooks().stream().map(each -> new Process(each.id(), each.name(), "Runbook")))
                .toList();
    }

    /** Roles and tags have no id but their name. */
    private static List<Named> words(List<String> words) {
        return words.stream().map(word -> new Named(word, word)).toList();
    }

    private static List<Named> named(List<ProjectContext.Named> all) {
        return all.stream().map(each -> new Named(each.id(), each.name())).toList();
    }
}
