package dev.slipway.release.templates;

import dev.slipway.release.progression.CatchUp;
import dev.slipway.release.progression.JudgeRelease;
import dev.slipway.release.progression.JudgedRelease;
import dev.slipway.release.progression.Lifecycle;
import dev.slipway.release.releases.FindReleases;
import dev.slipway.release.releases.PlanRelease;
import dev.slipway.release.releases.Release;
import dev.slipway.release.releases.ReleaseId;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Links;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the templates of releases and deployments. */
@ApplicationScoped
class ReadTemplates {

    private final TemplateStore store;
    private final PlanRelease plan;
    private final FindReleases releases;
    private final CatchUp catchUp;
    private final JudgeRelease judge;
    private final Drift drift;

    ReadTemplates(
            TemplateStore store,
            PlanRelease plan,
            FindReleases releases,
            CatchUp catchUp,
            JudgeRelease judge,
            Drift drift) {
        this.store = store;
        this.plan = plan;
        this.releases = releases;
        this.catchUp = catchUp;
        this.judge = judge;
        this.drift = drift;
    }

    Uni<ReleaseTemplateView> ofProject(String spaceId, String project, @Nullable String channel) {
        var given = channel == null || channel.isBlank() ? null : channel;
        return plan.plan(spaceId, project, given).map(planned -> ReleaseTemplateView.of(planned, spaceId));
    }

    Uni<ReleaseTemplateView> ofProcess(String spaceId, String processId, @Nullable String channel) {
        return store.projectOfProcess(spaceId, processId)
                .map(found -> found.orElseThrow(() ->
                        DomainException.notFound("There is no deployment process " + processId + " in this space")))
                .chain(project -> ofProject(spaceId, project, channel));
    }

    Uni<DeploymentTemplateView> ofRelease(String spaceId, ReleaseId id) {
        return releases.byId(spaceId, id)
                .call(release -> catchUp.catchUp(release.id()))
                .chain(release -> judge.judge(release.id(), null).chain(judged -> drift.of(release)
                        .map(modified -> view(
                                release,
                                judged.orElseThrow(
                                        () -> DomainException.notFound("There is no release " + id + " in this space")),
                                modified))));
    }

    private static DeploymentTemplateView view(Release release, JudgedRelease judged, Drift.Modified modified) {
        var self = "/api/" + release.spaceId() + "/releases/" + release.id() + "/deployments/";
        var names = judged.progression().lifecycle().environments().stream()
                .collect(Collectors.toMap(Lifecycle.Environment::id, Lifecycle.Environment::name));
        return new DeploymentTemplateView(
                "deploymenttemplate-" + release.id(),
                modified.process(),
                modified.variables(),
                modified.libraryVariables(),
                false,
                "",
                judged.progression().openEnvironments().stream()
                        .map(environment -> new DeploymentTemplateView.Target(
                                environment,
                                names.getOrDefault(environment, environment),
                                Links.of("Preview", self + "preview/" + environment)))
                        .toList(),
                List.of(),
                Links.of("Self", self + "template"));
    }
}
