package dev.slipway.release.runbooks;

import dev.slipway.release.documents.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table {@code runbook_environments}. */
@ApplicationScoped
class RunbookEnvironmentStore {

    private static final String OF_RUNBOOKS = "select runbook_id, environment_id from runbook_environments"
            + " where runbook_id = any(string_to_array(?1, ',')) order by environment_id collate \"C\"";

    /** Environments named in phases; a lifecycle without phases stands for all of them. */
    private static final String OF_LIFECYCLES = "select e.id from environments e where e.space_id = ?1 and exists ("
            + " select 1 from lifecycles l where l.id in (select lifecycle_id from projects where id = ?2"
            + " union select lifecycle_id from channels where project_id = ?2)"
            + " and (l.phases = cast('[]' as jsonb) or jsonb_path_exists(l.phases, '$[*].*[*] ? (@ == $id)',"
            + " jsonb_build_object('id', e.id)))) order by e.sort_order, e.num";

    private record Link(String runbookId, String environmentId) {

        static Link of(Object[] row) {
            return new Link((String) row[0], (String) row[1]);
        }
    }

    private final Documents documents;

    RunbookEnvironmentStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Map<String, List<String>>> of(List<String> runbookIds) {
        return documents
                .rows(Link::of, OF_RUNBOOKS, String.join(",", runbookIds))
                .map(links -> links.stream()
                        .collect(Collectors.groupingBy(
                                Link::runbookId, Collectors.mapping(Link::environmentId, Collectors.toList()))));
    }

    /** In place of those that the runbook had. */
    Uni<Void> save(Runbook runbook) {
        String id = runbook.id().value();
        return documents
                .execute("delete from runbook_environments where runbook_id = ?1", id)
                .chain(() -> documents.execute(
                        "insert into runbook_environments (runbook_id, environment_id)"
                                + " select ?1, environment from unnest(string_to_array(?2, ',')) as e(environment)",
                        id,
                        String.join(",", runbook.environments())))
                .replaceWithVoid();
    }

    /** Where a runbook may run, in sort order. */
    Uni<List<String>> where(Runbook runbook) {
        return switch (runbook.settings().environmentScope()) {
            case RunbookSettings.FROM_LIFECYCLES ->
                documents.texts(OF_LIFECYCLES, runbook.spaceId(), runbook.projectId());
            case RunbookSettings.SPECIFIED ->
                documents.texts(
                        "select e.id from environments e join runbook_environments r on r.environment_id = e.id"
                                + " where r.runbook_id = ?1 order by e.sort_order, e.num",
                        runbook.id().value());
            default ->
                documents.texts(
                        "select id from environments where space_id = ?1 order by sort_order, num", runbook.spaceId());
        };
    }
}
