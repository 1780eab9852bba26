package dev.slipway.release.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what the dashboard shows of a space. */
@ApplicationScoped
class ReadDashboard {

    private final DashboardStore cells;
    private final OverviewStore documents;
    private final DashboardTenantStore tenants;
    private final DashboardConfigurationStore configurations;

    ReadDashboard(
            DashboardStore cells,
            OverviewStore documents,
            DashboardTenantStore tenants,
            DashboardConfigurationStore configurations) {
        this.cells = cells;
        this.documents = documents;
        this.tenants = tenants;
        this.configurations = configurations;
    }

    /** As the space's configuration says. */
    Uni<Overview> configured(String spaceId) {
        return configurations.find(spaceId).chain(this::read);
    }

    /** Empty lists mean no filter. */
    Uni<Overview> read(String spaceId, List<String> projectIds, List<String> environmentIds) {
        return documents
                .projects(spaceId, projectIds, List.of(), null)
                .chain(projects -> read(spaceId, projects, projectIds, environmentIds));
    }

    private Uni<Overview> read(DashboardConfiguration shown) {
        return documents
                .projects(shown.spaceId(), shown.projectIds(), shown.projectGroupIds(), shown.projectLimit())
                .chain(projects -> {
                    var ids = shown.narrows()
                            ? projects.stream().map(OverviewStore.Project::id).toList()
                            : List.<String>of();
                    return shown.narrows() && ids.isEmpty()
                            ? Uni.createFrom().item(Overview.nothing(shown.spaceId()))
                            : read(shown.spaceId(), projects, ids, shown.environmentIds());
                })
                .map(overview -> overview.filtered(shown.narrows(), shown.projectLimit()));
    }

    private Uni<Overview> read(
            String spaceId,
            List<OverviewStore.Project> projects,
            List<String> projectIds,
            List<String> environmentIds) {
        return documents.environments(spaceId).chain(all -> Uni.combine()
                .all()
                .unis(
                        documents.groups(spaceId),
                        tenants.connectedTo(spaceId, projects),
                        documents.channels(spaceId, projectIds, all),
                        cells.cells(spaceId, projectIds, environmentIds))
                .with((groups, connected, channels, found) -> new Overview(
                        spaceId,
                        projects,
                        groups,
                        all.stream()
                                .filter(environment ->
                                        environmentIds.isEmpty() || environmentIds.contains(environment.id()))
                                .toList(),
                        connected,
                        channels,
                        found,
                        false,
                        null)));
    }
}
