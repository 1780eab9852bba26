package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.DeploymentOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** What became of a release's deployments, for a judgement that must not lag behind the broker. */
@ApplicationScoped
class OutcomeStore {

    private static final String OUTCOMES = """
            select d.id, d.environment_id, d.tenant_id, t.state, t.completed_time
            from deployments d join tasks t on t.deployment_id = d.id
            where %s and t.state in ('Success', 'Failed', 'Canceled', 'TimedOut')
            order by t.completed_time desc limit 1000
            """;

    private static final String BY_ID = OUTCOMES.formatted("d.release_id = $1");

    private static final String BY_VERSION = OUTCOMES.formatted("""
            d.space_id = $1 and d.release_version = $2
            and (d.project_id = $3 or lower(d.project_name) = lower($3) or lower(d.project_slug) = lower($3))""");

    private final Pool pool;

    OutcomeStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<DeploymentOutcome>> of(DeploymentOrder order) {
        if (order.releaseId() != null) {
            return of(order.releaseId());
        }
        return pool.preparedQuery(BY_VERSION)
                .execute(Tuple.of(order.spaceId(), order.releaseVersion(), order.project()))
                .map(OutcomeStore::outcomes);
    }

    Uni<List<DeploymentOutcome>> of(String releaseId) {
        return pool.preparedQuery(BY_ID).execute(Tuple.of(releaseId)).map(OutcomeStore::outcomes);
    }

    private static List<DeploymentOutcome> outcomes(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DeploymentOutcome(
                        row.getString("id"),
                        row.getString("environment_id"),
                        row.getString("tenant_id"),
                        row.getString("state"),
                        row.getOffsetDateTime("completed_time").toInstant()))
                .toList();
    }
}
