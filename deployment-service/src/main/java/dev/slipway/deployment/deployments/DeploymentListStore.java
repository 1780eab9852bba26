package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.documents.listing.Criteria;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Deployments as people look for them. */
@ApplicationScoped
class DeploymentListStore {

    private static final String FROM = " from deployments d join tasks t on t.deployment_id = d.id where ";

    private static final String SELECT = """
            select d.num, t.num as task_num, d.space_id, d.project_id, d.project_name, d.project_slug, d.release_id,
              d.release_version, d.channel_id, d.environment_id, d.environment_name, d.tenant_id, d.name, d.comments,
              d.created, d.created_by_id, d.created_by, d.cause, d.phase_entry_id, d.process_snapshot_id, d.skip_actions,
              d.form_values, d.specific_machine_ids, d.excluded_machine_ids, d.use_guided_failure,
              d.force_package_download, d.force_package_redeployment, d.changes, t.queue_time, t.queue_time_expiry, t.state
            """ + FROM;

    private final Pool pool;

    DeploymentListStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Deployment>> find(String spaceId, String id) {
        return pool.preparedQuery(SELECT + "d.id = $1 and d.space_id = $2")
                .execute(Tuple.of(id, spaceId))
                .map(rows -> rows(rows).map(DeploymentListStore::deployment).findFirst());
    }

    /** Newest first. */
    Uni<List<Deployment>> list(DeploymentFilter filter, int skip, int take) {
        var criteria = criteria(filter);
        return pool.preparedQuery(SELECT + criteria.sql() + " order by d.num desc" + criteria.page())
                .execute(Tuple.from(criteria.valuesWithPage(skip, take)))
                .map(rows -> rows(rows).map(DeploymentListStore::deployment).toList());
    }

    Uni<Long> count(DeploymentFilter filter) {
        var criteria = criteria(filter);
        return pool.preparedQuery("select count(*) as n" + FROM + criteria.sql())
                .execute(Tuple.from(new ArrayList<>(criteria.values())))
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    Uni<Boolean> knowsRelease(String spaceId, String releaseId) {
        return pool.preparedQuery("select from deployments where space_id = $1 and release_id = $2 limit 1")
                .execute(Tuple.of(spaceId, releaseId))
                .map(rows -> rows.rowCount() > 0);
    }

    private static Criteria criteria(DeploymentFilter filter) {
        return new Criteria()
                .equal("d.space_id", filter.spaceId())
                .in("d.id", filter.ids())
                .in("d.release_id", filter.releases())
                .in("d.project_id", filter.projects())
                .in("d.environment_id", filter.environments())
                .in("d.tenant_id", filter.tenants())
                .in("d.channel_id", filter.channels())
                .in("t.state", filter.states())
                .contains("d.name", filter.partialName());
    }

    private static Deployment deployment(Row row) {
        return new Deployment(
                new DeploymentIds(row.getLong("num"), row.getLong("task_num")),
                row.getString("space_id"),
                row.getString("project_id"),
                row.getString("project_name"),
                row.getString("project_slug"),
                row.getString("release_id"),
                row.getString("release_version"),
                row.getString("channel_id"),
                row.getString("environment_id"),
                row.getString("environment_name"),
                row.getString("tenant_id"),
                row.getString("name"),
                row.getString("comments"),
                row.getOffsetDateTime("created").toInstant(),
                new DeploymentOrder.Author(
                        row.getString("created_by_id"), row.getString("created_by"), row.getString("created_by")),
                row.getString("cause"),
                row.getString("phase_entry_id"),
                row.getString("process_snapshot_id"),
                List.of(row.getArrayOfStrings("skip_actions")),
                texts(row.getJsonObject("form_values")),
                List.of(row.getArrayOfStrings("specific_machine_ids")),
                List.of(row.getArrayOfStrings("excluded_machine_ids")),
                row.getBoolean("use_guided_failure"),
                row.getBoolean("force_package_download"),
                row.getBoolean("force_package_redeployment"),
                row.getOffsetDateTime("queue_time").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("queue_time_expiry"))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("state"),
                row.getJsonArray("changes").stream()
                        .map(JsonObject.class::cast)
                        .map(each -> new Ticket.Change(each.getString("version"), each.getString("releaseNotes")))
                        .toList());
    }

    private static Map<String, String> texts(JsonObject json) {
        var texts = new LinkedHashMap<String, String>();
        json.forEach(each -> texts.put(each.getKey(), String.valueOf(each.getValue())));
        return texts;
    }

    private static Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
