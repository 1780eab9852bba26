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
    Uni<Overview> configured(String spaceId, Selection selection) {
        return configurations.find(spaceId).chain(shown -> read(shown, selection));
    }

    /** Empty lists mean no filter. */
    Uni<Overview> read(String spaceId, List<String> projectIds, List<String> environmentIds, Selection selection) {
        return documents
                .projects(spaceId, projectIds, List.of(), null)
                .chain(projects -> read(spaceId, projects, projectIds, environmentIds, selection));
    }

    private Uni<Overview> read(DashboardConfiguration shown, Selection selection) {
        return documents
                .projects(shown.spaceId(), shown.projectIds(), shown.projectGroupIds(), shown.projectLimit())
                .chain(projects -> {
                    var ids = shown.narrows()
                            ? projects.stream().map(OverviewStore.Project::id).toList()
                            : List.<String>of();
                    return shown.narrows() && ids.isEmpty()
                            ? Uni.createFrom().item(Overview.nothing(shown.spaceId()))
                            : read(shown.spaceId(), projects, ids, shown.environmentIds(), selection);
                })
                .map(overview -> overview.filtered(shown.narrows() || selection.narrows(), shown.projectLimit()));
    }

    private Uni<Overview> read(
            String spaceId,
            List<OverviewStore.Project> projects,
            List<String> projectIds,
            List<String> environmentIds,
            Selection selection) {
        return documents.environments(spaceId).chain(all -> Uni.combine()
                .all()
                .unis(
                        documents.groups(spaceId),
                        documents.channels(spaceId, projectIds, all),
                        tenants.connectedTo(spaceId, projects)
                                .map(selection::of)
                                .chain(chosen -> cells(spaceId, projectIds, environmentIds, selection, chosen)
                                        .map(found -> new Shown(chosen, found))))
                .with((groups, channels, shown) -> new Overview(
                        spaceId,
                        projects,
                        groups,
                        all.stream()
                                .filter(environment ->
                                        environmentIds.isEmpty() || environmentIds.contains(environment.id()))
                                .toList(),
                        shown.tenants(),
                        channels,
                        shown.cells(),
                        selection.narrows(),
                        null)));
    }

    private record Shown(List<DashboardTenant> tenants, List<Cell> cells) {}

    private Uni<List<Cell>> cells(
            String spaceId,
            List<String> projectIds,
            List<String> environmentIds,
            Selection selection,
            List<DashboardTenant> chosen) {
        return selection.narrows()
                ? cells.cells(
                        spaceId,
                        projectIds,
                        environmentIds,
                        selection,
                        chosen.stream().map(DashboardTenant::id).toList())
                : cells.cells(spaceId, projectIds, environmentIds);
    }
}
