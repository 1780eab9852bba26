package dev.slipway.release.documents;

import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rows that other features write, put there or read directly. */
public final class Rows {

    private Rows() {}

    public static void release(String id, String projectId, String channelId) {
        run(
                "insert into releases (id, num, space_id, project_id, channel_id, version, version_key, assembled,"
                        + " process_snapshot_id, variable_snapshot_id)"
                        + " select $1, 0, space_id, id, $3, '1.0.0', '1', now(), 'p', 'v' from projects where id = $2",
                id,
                projectId,
                channelId);
    }

    public static void reserve(String deploymentId, String releaseId, String environmentId) {
        run(
                "insert into reservations (deployment_id, release_id, space_id, project_id, environment_id)"
                        + " select $1, id, space_id, project_id, $3 from releases where id = $2",
                deploymentId,
                releaseId,
                environmentId);
    }

    public static void giveBack(String deploymentId) {
        run("delete from reservations where deployment_id = $1", deploymentId);
    }

    public static long count(String table, String spaceId) {
        return run("select count(*) from " + table + " where space_id = $1", spaceId)
                .iterator()
                .next()
                .getLong(0);
    }

    /** What the audit says of a document, in order. */
    public static List<String> auditOf(String id) {
        List<String> messages = new ArrayList<>();
        run(
                        "select payload::jsonb ->> 'message' from outbox"
                                + " where key = $1 and topic = 'audit-recorded' order by id",
                        id)
                .forEach(row -> messages.add(row.getString(0)));
        return messages;
    }

    public static void reserveFor(String deploymentId, String releaseId, String environmentId, String tenantId) {
        reserve(deploymentId, releaseId, environmentId);
        run("update reservations set tenant_id = $2 where deployment_id = $1", deploymentId, tenantId);
    }

    /** Facts of a topic about an aggregate as they stand in the outbox, in order. */
    public static List<String> payloadsOf(String topic, String key) {
        List<String> payloads = new ArrayList<>();
        run("select payload::text from outbox where topic = $1 and key = $2 order by id", topic, key)
                .forEach(row -> payloads.add(row.getString(0)));
        return payloads;
    }

    /** Topics of the facts told of an aggregate, in order, apart from the audit's. */
    public static List<String> factsOf(String key) {
        List<String> topics = new ArrayList<>();
        run("select topic from outbox where key = $1 and topic <> 'audit-recorded' order by id", key)
                .forEach(row -> topics.add(row.getString(0)));
        return topics;
    }

    private static RowSet<Row> run(String statement, String... parameters) {
        Pool pool = Arc.container().instance(Pool.class).get();
        return pool.preparedQuery(statement)
                .execute(Tuple.from(List.of((Object[]) parameters)))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
