package dev.slipway.release.dashboard;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.deployment.DeploymentFinished;
import dev.slipway.release.releases.World;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What deployment-service tells of deployments. */
final class DeploymentFacts {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private DeploymentFacts() {}

    static DeploymentFinished finished(World.Place place, String release, String deployment, String environment) {
        return new DeploymentFinished(
                place.spaceId(),
                place.projectId(),
                release,
                deployment,
                "ServerTasks-1",
                environment,
                null,
                "Success",
                null,
                NOON);
    }

    static DeploymentChanged changed(
            World.Place place,
            String release,
            String deployment,
            String environment,
            long revision,
            String state,
            Instant start) {
        return changed(place, release, deployment, environment, revision, state, start, null);
    }

    static DeploymentChanged changed(
            World.Place place,
            String release,
            String deployment,
            String environment,
            long revision,
            String state,
            Instant start,
            @Nullable String tenant) {
        return new DeploymentChanged(
                place.spaceId(),
                place.projectId(),
                release,
                deployment,
                "ServerTasks-" + deployment.substring(12),
                environment,
                tenant,
                revision,
                place.channelId(),
                "?",
                state,
                start,
                start,
                null,
                start,
                state.equals("Executing") ? null : start.plusSeconds(34),
                null,
                false,
                false,
                false);
    }
}
