package dev.slipway.release.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what the dashboard shows of a space. */
@ApplicationScoped
class ReadDashboard {

    private final DashboardStore cells;
    private final OverviewStore documents;

    ReadDashboard(DashboardStore cells, OverviewStore documents) {
        this.cells = cells;
        this.documents = documents;
    }

    /** Empty lists mean no filter. */
    Uni<Overview> read(String spaceId, List<String> projectIds, List<String> environmentIds) {
        return documents.environments(spaceId).chain(all -> Uni.combine()
                .all()
                .unis(
                        documents.projects(spaceId, projectIds),
                        documents.groups(spaceId),
                        documents.channels(spaceId, projectIds, all),
                        cells.cells(spaceId, projectIds, environmentIds))
                .with((projects, groups, channels, found) -> new Overview(
                        spaceId,
                        projects,
                        groups,
                        all.stream()
                                .filter(environment ->
                                        environmentIds.isEmpty() || environmentIds.contains(environment.id()))
                                .toList(),
                        channels,
                        found)));
    }
}
