package dev.slipway.release.dashboard;

import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard of a space shows. Empty lists mean everything; projects may be named by themselves or by their group.
 * Tags and tenants are kept for the clients that send them; nothing on the dashboard goes by them yet.
 *
 * @param projectLimit how many projects at most, by name; null for all
 */
record DashboardConfiguration(
        String spaceId,
        List<String> projectGroupIds,
        List<String> projectIds,
        List<String> projectTags,
        List<String> environmentIds,
        List<String> environmentTags,
        List<String> tenantIds,
        List<String> tenantTags,
        @Nullable Integer projectLimit,
        Stamp modified) {

    private static final int MOST_ENTRIES = 1000;

    static DashboardConfiguration everything(String spaceId) {
        return new DashboardConfiguration(
                spaceId,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Stamp(null, null));
    }

    static DashboardConfiguration of(String spaceId, DashboardConfigurationChange change, Stamp stamp) {
        return new DashboardConfiguration(
                spaceId,
                Given.list(change.includedProjectGroupIds()),
                Given.list(change.includedProjectIds()),
                Given.list(change.includedProjectTags()),
                Given.list(change.includedEnvironmentIds()),
                Given.list(change.includedEnvironmentTags()),
                Given.list(change.includedTenantIds()),
                Given.list(change.includedTenantTags()),
                change.projectLimit(),
                stamp);
    }

    /** What is wrong by itself. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (List<String> entries : List.of(
                projectGroupIds, projectIds, projectTags, environmentIds, environmentTags, tenantIds, tenantTags)) {
            if (entries.size() > MOST_ENTRIES) {
                problems.add("A list of the dashboard configuration has " + entries.size() + " entries: name at most "
                        + MOST_ENTRIES + ", or none for all.");
            }
        }
        if (projectLimit != null && projectLimit < 1) {
            problems.add("ProjectLimit is " + projectLimit + ": use a positive number, or none for all projects.");
        }
        return problems;
    }

    boolean narrows() {
        return !projectGroupIds.isEmpty() || !projectIds.isEmpty() || !environmentIds.isEmpty() || projectLimit != null;
    }
}
