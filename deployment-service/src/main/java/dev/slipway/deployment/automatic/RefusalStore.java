package dev.slipway.deployment.automatic;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** Automatic deployments that could not be made, and why. */
@ApplicationScoped
class RefusalStore {

    private static final String INSERT = """
            insert into refusals (space_id, project_id, release_id, environment_id, tenant_id, phase_entry_id, reason)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """;

    private static final String OF_RELEASE = """
            select environment_id, tenant_id, reason, occurred from refusals
            where space_id = $1 and release_id = $2 order by id desc limit 200
            """;

    private final Pool pool;

    RefusalStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> record(SqlClient tx, AutomaticDeployment refused, String reason) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.from(Arrays.asList(
                        refused.spaceId(),
                        refused.projectId(),
                        refused.releaseId(),
                        refused.environmentId(),
                        refused.tenantId(),
                        refused.phaseEntryId(),
                        reason)))
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<List<RefusalView>> ofRelease(String spaceId, String releaseId) {
        return pool.preparedQuery(OF_RELEASE)
                .execute(Tuple.of(spaceId, releaseId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new RefusalView(
                                releaseId,
                                row.getString("environment_id"),
                                row.getString("tenant_id"),
                                row.getString("reason"),
                                row.getOffsetDateTime("occurred").toInstant()))
                        .toList());
    }
}
