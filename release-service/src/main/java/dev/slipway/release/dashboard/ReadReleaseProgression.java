package dev.slipway.release.dashboard;

import dev.slipway.release.progression.CatchUp;
import dev.slipway.release.progression.JudgeRelease;
import dev.slipway.release.progression.JudgedRelease;
import dev.slipway.release.progression.Lifecycle;
import dev.slipway.release.releases.FindReleases;
import dev.slipway.release.releases.ReleaseId;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a release has come, after every outcome that deployment-service knows was applied. */
@ApplicationScoped
class ReadReleaseProgression {

    private final FindReleases releases;
    private final CatchUp catchUp;
    private final JudgeRelease judge;
    private final DashboardStore deployments;

    ReadReleaseProgression(FindReleases releases, CatchUp catchUp, JudgeRelease judge, DashboardStore deployments) {
        this.releases = releases;
        this.catchUp = catchUp;
        this.judge = judge;
        this.deployments = deployments;
    }

    Uni<LifecycleProgressionView> read(String spaceId, ReleaseId id) {
        return releases.byId(spaceId, id)
                .chain(release -> catchUp.catchUp(release.id()))
                .chain(() -> judge.judge(id.value(), null))
                .chain(judged ->
                        deployments.ofReleases(List.of(id.value())).map(states -> view(spaceId, id, judged, states)));
    }

    private static LifecycleProgressionView view(
            String spaceId, ReleaseId id, Optional<JudgedRelease> judged, List<DeploymentState> states) {
        var progression = judged.orElseThrow(
                        () -> DomainException.notFound("There is no release " + id + " in this space"))
                .progression();
        var names = progression.lifecycle().environments().stream()
                .collect(Collectors.toMap(Lifecycle.Environment::id, Lifecycle.Environment::name));
        return LifecycleProgressionView.of(spaceId, id.value(), progression, states, names);
    }
}
