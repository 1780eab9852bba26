package dev.slipway.release.dashboard;

import dev.slipway.release.progression.Lifecycle;
import dev.slipway.rest.Links;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the dashboard together from what was read. Pure. */
record Overview(
        String spaceId,
        List<OverviewStore.Project> projects,
        List<OverviewStore.Group> groups,
        List<Lifecycle.Environment> environments,
        List<OverviewStore.Channel> channels,
        List<Cell> cells) {

    DashboardView full() {
        return view(
                "dashboard",
                cells.stream().map(Cell::currentItem).toList(),
                cells.stream().flatMap(cell -> cell.previousItems().stream()).toList(),
                false);
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
        return new DashboardView(
                "Dashboard",
                projects.stream().map(this::project).toList(),
                groups.stream().map(this::group).toList(),
                environments.stream()
                        .map(environment -> DashboardView.Environment.of(environment, spaceId))
                        .toList(),
                List.of(),
                items,
                previous,
                null,
                filtered,
                Links.of("Self", "/api/" + spaceId + "/" + path));
    }

    private DashboardView.Project project(OverviewStore.Project project) {
        return new DashboardView.Project(
                project.id(),
                project.name(),
                project.slug(),
                project.groupId(),
                environmentsOf(project),
                "Untenanted",
                true,
                project.disabled(),
                Links.of("Self", "/api/" + spaceId + "/projects/" + project.id()));
    }

    private DashboardView.Group group(OverviewStore.Group group) {
        var ids = projects.stream()
                .filter(project -> project.groupId().equals(group.id()))
                .flatMap(project -> environmentsOf(project).stream())
                .distinct()
                .toList();
        return new DashboardView.Group(
                group.id(), group.name(), ids, Links.of("Self", "/api/" + spaceId + "/projectgroups/" + group.id()));
    }

    /** Where releases of the project may go by any of its channels, in the environments' order. */
    private List<String> environmentsOf(OverviewStore.Project project) {
        var reachable = channels.stream()
                .filter(channel -> channel.projectId().equals(project.id()))
                .flatMap(channel -> channel.lifecycle().effectivePhases().stream())
                .flatMap(phase -> phase.environments().stream())
                .collect(Collectors.toSet());
        return environments.stream()
                .map(Lifecycle.Environment::id)
                .filter(reachable::contains)
                .toList();
    }
}
