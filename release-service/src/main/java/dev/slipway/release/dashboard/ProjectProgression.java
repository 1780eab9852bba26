package dev.slipway.release.dashboard;

import dev.slipway.release.progression.Lifecycle;
import dev.slipway.release.progression.Progression;
import dev.slipway.release.progression.ReleaseHistory;
import dev.slipway.release.releases.Release;
import dev.slipway.release.releases.ReleaseView;
import dev.slipway.rest.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a project's progression together from what was read. Pure. */
record ProjectProgression(
        OverviewStore.Project project,
        List<Lifecycle.Environment> environments,
        List<OverviewStore.Channel> channels,
        List<Cell> cells,
        List<DeploymentState> states,
        Map<String, ReleaseHistory> histories,
        List<Release> releases) {

    ProjectProgressionView view() {
        var byChannel = new LinkedHashMap<String, List<DashboardView.Environment>>();
        var byLifecycle = new LinkedHashMap<String, List<DashboardView.Environment>>();
        for (var channel : channels) {
            byChannel.put(channel.id(), reachable(Stream.of(channel)));
            byLifecycle.put(channel.followedLifecycleId(), reachable(Stream.of(channel)));
        }
        return new ProjectProgressionView(
                "Progression-" + project.id(),
                reachable(channels.stream()),
                byChannel,
                byLifecycle,
                releases.stream().flatMap(this::release).toList(),
                Links.of("Self", "/api/" + project.spaceId() + "/progression/" + project.id()));
    }

    private List<DashboardView.Environment> reachable(Stream<OverviewStore.Channel> by) {
        var ids = by.flatMap(channel -> channel.lifecycle().effectivePhases().stream())
                .flatMap(phase -> phase.environments().stream())
                .collect(Collectors.toSet());
        return environments.stream()
                .filter(environment -> ids.contains(environment.id()))
                .map(environment -> DashboardView.Environment.of(environment, project.spaceId()))
                .toList();
    }

    private Stream<ProjectProgressionView.ReleaseProgression> release(Release release) {
        return channels.stream()
                .filter(channel -> channel.id().equals(release.channelId()))
                .map(channel -> release(release, channel));
    }

    private ProjectProgressionView.ReleaseProgression release(Release release, OverviewStore.Channel channel) {
        var history = histories.getOrDefault(release.id(), ReleaseHistory.untouched(release.version()));
        return new ProjectProgressionView.ReleaseProgression(
                ReleaseView.of(release),
                ProjectProgressionView.Channel.of(channel, project.spaceId()),
                deployments(release),
                Progression.of(channel.lifecycle(), history).nextDeployments(),
                history.defect() != null,
                null,
                null);
    }

    private Map<String, List<DashboardItem>> deployments(Release release) {
        return states.stream()
                .filter(state -> state.releaseId().equals(release.id()))
                .collect(Collectors.groupingBy(
                        DeploymentState::environmentId,
                        LinkedHashMap::new,
                        Collectors.mapping(this::item, Collectors.toList())));
    }

    private DashboardItem item(DeploymentState state) {
        return DashboardItem.of(
                state,
                cells.stream().anyMatch(cell -> cell.isCurrent(state)),
                cells.stream().anyMatch(cell -> cell.isPrevious(state)));
    }
}
