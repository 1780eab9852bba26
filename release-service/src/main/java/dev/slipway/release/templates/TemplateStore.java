package dev.slipway.release.templates;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What a release's project has now. */
@ApplicationScoped
class TemplateStore {

    private static final String NOW = """
            select p.included_library_variable_set_ids as sets, v.snapshot_id
            from projects p join deployment_processes d on d.project_id = p.id
            join process_revisions v on v.process_id = d.id and v.version = d.version
            where p.id = $1
            """;
    private static final String PROCESS_PROJECT =
            "select project_id from deployment_processes where id = $2 and space_id = $1"
                    + " union select d.project_id from process_revisions v join deployment_processes d on d.id = v.process_id"
                    + " where v.snapshot_id = $2 and d.space_id = $1";

    /** @param librarySets ids of the included library sets, in include order */
    record Now(String processSnapshotId, List<String> librarySets) {}

    private final Pool pool;

    TemplateStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Now>> now(String projectId) {
        return pool.preparedQuery(NOW).execute(Tuple.of(projectId)).map(rows -> rows.stream()
                .map(row -> new Now(
                        row.getString("snapshot_id"),
                        row.getJsonArray("sets").stream().map(String::valueOf).toList()))
                .findFirst());
    }

    /** @param processId of the live process or of a snapshot */
    Uni<Optional<String>> projectOfProcess(String spaceId, String processId) {
        return pool.preparedQuery(PROCESS_PROJECT)
                .execute(Tuple.of(spaceId, processId))
                .map(rows ->
                        rows.stream().map(row -> row.getString("project_id")).findFirst());
    }
}
