package dev.slipway.release.dashboard;

import dev.slipway.release.progression.JudgeRelease;
import dev.slipway.release.releases.FindReleases;
import dev.slipway.release.releases.Release;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A project's newest releases and those deployed now, each with its deployments and where it may go next. */
@ApplicationScoped
class ReadProjectProgression {

    private final OverviewStore documents;
    private final DashboardStore deployments;
    private final FindReleases releases;
    private final JudgeRelease judge;

    ReadProjectProgression(
            OverviewStore documents, DashboardStore deployments, FindReleases releases, JudgeRelease judge) {
        this.documents = documents;
        this.deployments = deployments;
        this.releases = releases;
        this.judge = judge;
    }

    Uni<ProjectProgressionView> read(String spaceId, String project) {
        return documents
                .project(spaceId, project)
                .map(found -> found.orElseThrow(
                        () -> DomainException.notFound("There is no project " + project + " in this space")))
                .chain(this::read);
    }

    private Uni<ProjectProgressionView> read(OverviewStore.Project project) {
        var only = List.of(project.id());
        return deployments.cells(project.spaceId(), only, List.of()).chain(cells -> releases.newestAnd(
                        project.id(),
                        cells.stream().map(cell -> cell.current().releaseId()).toList())
                .chain(found -> read(project, cells, found)));
    }

    private Uni<ProjectProgressionView> read(OverviewStore.Project project, List<Cell> cells, List<Release> found) {
        var ids = found.stream().map(Release::id).toList();
        return documents.environments(project.spaceId()).chain(environments -> Uni.combine()
                .all()
                .unis(
                        documents.channels(project.spaceId(), List.of(project.id()), environments),
                        deployments.ofReleases(ids),
                        judge.histories(ids))
                .with((channels, states, histories) -> new ProjectProgression(
                                project, environments, channels, cells, states, histories, found)
                        .view()));
    }
}
