package dev.slipway.release.dashboard;

import dev.slipway.release.releases.ReleaseView;
import dev.slipway.rest.Links;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project's newest releases against the environments, on the wire. */
@Schema(name = "Progression")
public record ProjectProgressionView(
        String id,
        List<DashboardView.Environment> environments,
        Map<String, List<DashboardView.Environment>> channelEnvironments,
        Map<String, List<DashboardView.Environment>> lifecycleEnvironments,
        List<ReleaseProgression> releases,
        Links links) {

    /** @param deployments items by environment */
    public record ReleaseProgression(
            ReleaseView release,
            Channel channel,
            Map<String, List<DashboardItem>> deployments,
            List<String> nextDeployments,
            boolean hasUnresolvedDefect,
            @Nullable String releaseRetentionPeriod,
            @Nullable String tentacleRetentionPeriod) {}

    @Schema(name = "ProgressionChannel")
    public record Channel(
            String id,
            String spaceId,
            String projectId,
            String name,
            @Nullable String lifecycleId,
            boolean isDefault,
            String type,
            Links links) {

        static Channel of(OverviewStore.Channel channel, String spaceId) {
            return new Channel(
                    channel.id(),
                    spaceId,
                    channel.projectId(),
                    channel.name(),
                    channel.lifecycleId(),
                    channel.isDefault(),
                    "Lifecycle",
                    Links.of("Self", "/api/" + spaceId + "/channels/" + channel.id()));
        }
    }
}
