package dev.slipway.release.dashboard;

import dev.slipway.release.progression.Lifecycle;
import dev.slipway.rest.Links;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the dashboard together from what was read. Pure. */
record Overview(
        String spaceId,
        List<OverviewStore.Project> projects,
        List<OverviewStore.Group> groups,
        List<Lifecycle.Environment> environments,
        List<DashboardTenant> tenants,
        List<OverviewStore.Channel> channels,
        List<Cell> cells,
        boolean filtered,
        @Nullable Integer projectLimit) {

    static Overview nothing(String spaceId) {
        return new Overview(spaceId, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, null);
    }

    Overview filtered(boolean byConfiguration, @Nullable Integer limit) {
        return new Overview(spaceId, projects, groups, environments, tenants, channels, cells, byConfiguration, limit);
    }

    DashboardView full() {
        return view(
                "dashboard",
                cells.stream().map(Cell::currentItem).toList(),
                cells.stream().flatMap(cell -> cell.previousItems().stream()).toList(),
                filtered);
    }

    DashboardView dynamic(boolean includePrevious, boolean filtered) {
        var items = cells.stream()
                .flatMap(cell -> Stream.concat(
                        Stream.of(cell.currentItem()),
                        includePrevious ? cell.previousItems().stream() : Stream.empty()))
                .toList();
        return view("dashboard/dynamic", items, null, filtered);
    }

    private DashboardView view(
            String path, List<DashboardItem> items, @Nullable List<DashboardItem> previous, boolean filtered) {
        var reachable = environmentsByProject();
        return new DashboardView(
                "Dashboard",
                projects.stream()
                        .map(project -> project(project, reachable.getOrDefault(project.id(), List.of())))
                        .toList(),
                groups.stream().map(group -> group(group, reachable)).toList(),
                environments.stream()
                        .map(environment -> DashboardView.Environment.of(environment, spaceId))
                        .toList(),
                tenants,
                items,
                previous,
                projectLimit,
                filtered,
                Links.of("Self", "/api/" + spaceId + "/" + path));
    }

    private DashboardView.Project project(OverviewStore.Project project, List<String> reachable) {
        return new DashboardView.Project(
                project.id(),
                project.name(),
                project.slug(),
                project.groupId(),
                reachable,
                project.tenancy(),
                !project.tenancy().equals("Tenanted"),
                project.disabled(),
                Links.of("Self", "/api/" + spaceId + "/projects/" + project.id()));
    }

    private DashboardView.Group group(OverviewStore.Group group, Map<String, List<String>> reachable) {
        var ids = projects.stream()
                .filter(project -> project.groupId().equals(group.id()))
                .flatMap(project -> reachable.getOrDefault(project.id(), List.of()).stream())
                .distinct()
                .toList();
        return new DashboardView.Group(
                group.id(), group.name(), ids, Links.of("Self", "/api/" + spaceId + "/projectgroups/" + group.id()));
    }

    /** Where releases of each project may go by any of its channels, in the environments' order. */
    private Map<String, List<String>> environmentsByProject() {
        var reachable = new HashMap<String, Set<String>>();
        for (var channel : channels) {
            var ids = reachable.computeIfAbsent(channel.projectId(), id -> new HashSet<>());
            channel.lifecycle().effectivePhases().forEach(phase -> ids.addAll(phase.environments()));
        }
        var ordered = new HashMap<String, List<String>>();
        reachable.forEach((project, ids) -> ordered.put(
                project,
                environments.stream()
                        .map(Lifecycle.Environment::id)
                        .filter(ids::contains)
                        .toList()));
        return ordered;
    }
}
