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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the templates of releases and deployments. */
@ApplicationScoped
class ReadTemplates {

    private final TemplateStore store;
    private final ContentStore contents;
    private final PlanRelease plan;
    private final FindReleases releases;
    private final CatchUp catchUp;
    private final JudgeRelease judge;
    private final Drift drift;

    ReadTemplates(
            TemplateStore store,
            ContentStore contents,
            PlanRelease plan,
            FindReleases releases,
            CatchUp catchUp,
            JudgeRelease judge,
            Drift drift) {
        this.store = store;
        this.contents = contents;
        this.plan = plan;
        this.releases = releases;
        this.catchUp = catchUp;
        this.judge = judge;
        this.drift = drift;
    }

    /**
     * @param channel null for the default one, or the release's
     * @param releaseId of the release that is edited, whose process and choices are shown; null for a new release
     */
    Uni<ReleaseTemplateView> ofProject(
            String spaceId, String project, @Nullable String channel, @Nullable String releaseId) {
        return plan.plan(spaceId, project, given(channel))
                .chain(planned -> contents.basis(planned.projectId(), given(releaseId))
                        .chain(basis -> given(releaseId) == null
                                ? contents(
                                        spaceId,
                                        planned,
                                        planned.processSnapshotId(),
                                        planned.channelId(),
                                        basis.map(ContentStore.Basis::id).orElse(null))
                                : edited(spaceId, planned, given(channel), releaseId, basis)));
    }

    private Uni<ReleaseTemplateView> edited(
            String spaceId,
            PlanRelease.Planned planned,
            @Nullable String channel,
            @Nullable String releaseId,
            Optional<ContentStore.Basis> found) {
        var basis = found.orElseThrow(() ->
                DomainException.notFound("There is no release " + releaseId + " of project " + planned.projectId()));
        return contents(
                spaceId,
                planned,
                basis.processSnapshotId(),
                channel == null ? basis.channelId() : planned.channelId(),
                basis.id());
    }

    private Uni<ReleaseTemplateView> contents(
            String spaceId,
            PlanRelease.Planned planned,
            String processSnapshotId,
            String channelId,
            @Nullable String chosenBy) {
        return Uni.combine()
                .all()
                .unis(
                        contents.donor(planned.projectId()),
                        contents.packages(spaceId, processSnapshotId, channelId, chosenBy),
                        contents.gitResources(processSnapshotId, channelId, chosenBy))
                .with((donor, packages, git) -> ReleaseTemplateView.of(planned, spaceId, donor, packages, git));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Uni<ReleaseTemplateView> ofProcess(
            String spaceId, String processId, @Nullable String channel, @Nullable String releaseId) {
        return store.projectOfProcess(spaceId, processId)
                .map(found -> found.orElseThrow(() ->
                        DomainException.notFound("There is no deployment process " + processId + " in this space")))
                .chain(project -> ofProject(spaceId, project, channel, releaseId));
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
