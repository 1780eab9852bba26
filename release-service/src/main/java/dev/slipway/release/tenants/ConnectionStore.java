package dev.slipway.release.tenants;

import dev.slipway.release.documents.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables {@code tenant_projects} and {@code tenant_environments}. */
@ApplicationScoped
class ConnectionStore {

    private static final String ROWS = "select p.tenant_id, p.project_id, e.environment_id from tenant_projects p"
            + " left join tenant_environments e on e.tenant_id = p.tenant_id and e.project_id = p.project_id"
            + " where p.tenant_id = any(string_to_array(?1, ','))";

    private final Documents documents;

    ConnectionStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Map<String, Connections>> of(List<String> tenantIds) {
        return documents.rows(Connection::of, ROWS, String.join(",", tenantIds)).map(connections -> connections.stream()
                .collect(Collectors.groupingBy(
                        Connection::tenantId,
                        Collectors.collectingAndThen(Collectors.toList(), Connections::ofPairs))));
    }

    /** In place of those that the tenant had. */
    Uni<Void> save(Tenant tenant) {
        String id = tenant.id().value();
        Connections wanted = tenant.connections();
        String projects = wanted.pairs().stream().map(Map.Entry::getKey).collect(Collectors.joining(","));
        String environments = wanted.pairs().stream().map(Map.Entry::getValue).collect(Collectors.joining(","));
        return documents
                .execute("delete from tenant_projects where tenant_id = ?1", id)
                .chain(() -> documents.execute(
                        "insert into tenant_projects (tenant_id, project_id)"
                                + " select ?1, project from unnest(string_to_array(?2, ',')) as p(project)",
                        id,
                        String.join(",", wanted.projects())))
                .chain(() -> documents.execute(
                        "insert into tenant_environments (tenant_id, project_id, environment_id)"
                                + " select ?1, project, environment"
                                + " from unnest(string_to_array(?2, ','), string_to_array(?3, ',')) as p(project, environment)",
                        id,
                        projects,
                        environments))
                .replaceWithVoid();
    }

    /** Those projects of the space that exist, which stay until the transaction ends. */
    Uni<Set<String>> keepProjects(String spaceId, List<String> ids) {
        return documents.keep("projects", spaceId, ids);
    }

    Uni<Set<String>> keepEnvironments(String spaceId, List<String> ids) {
        return documents.keep("environments", spaceId, ids);
    }
}
