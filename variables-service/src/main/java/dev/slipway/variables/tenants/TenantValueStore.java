package dev.slipway.variables.tenants;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

@ApplicationScoped
class TenantValueStore {

    private final Pool pool;

    TenantValueStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<TenantValue>> of(String tenantId) {
        return of(pool, tenantId);
    }

    Uni<List<TenantValue>> of(SqlClient client, String tenantId) {
        return client.preparedQuery("select owner_id, environment_id, template_id, value, sealed from tenant_values"
                        + " where tenant_id = $1 order by owner_id, environment_id, template_id")
                .execute(Tuple.of(tenantId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new TenantValue(
                                row.getString(0),
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                        .toList());
    }

    /** Until the transaction ends, so that two who save one tenant's values do so one after the other. */
    Uni<Void> lock(SqlClient tx, String tenantId) {
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 1))")
                .execute(Tuple.of(tenantId))
                .replaceWithVoid();
    }

    Uni<Void> replace(SqlClient tx, String spaceId, String tenantId, List<TenantValue> values) {
        Uni<Void> cleared = tx.preparedQuery("delete from tenant_values where tenant_id = $1")
                .execute(Tuple.of(tenantId))
                .replaceWithVoid();
        if (values.isEmpty()) {
            return cleared;
        }
        List<Tuple> rows = values.stream()
                .map(each -> Tuple.from(Arrays.asList(
                        tenantId,
                        each.ownerId(),
                        each.environmentId(),
                        each.templateId(),
                        spaceId,
                        each.value(),
                        each.sealed())))
                .toList();
        return cleared.chain(() -> tx.preparedQuery(
                                "insert into tenant_values (tenant_id, owner_id, environment_id, template_id, space_id,"
                                        + " value, sealed) values ($1, $2, $3, $4, $5, $6, $7)")
                        .executeBatch(rows))
                .replaceWithVoid();
    }

    Uni<Void> deleteTenant(SqlClient tx, String tenantId) {
        return tx.preparedQuery("delete from tenant_values where tenant_id = $1")
                .execute(Tuple.of(tenantId))
                .replaceWithVoid();
    }

    Uni<Void> deleteSpace(SqlClient tx, String spaceId) {
        return tx.preparedQuery("delete from tenant_values where space_id = $1")
                .execute(Tuple.of(spaceId))
                .replaceWithVoid();
    }
}
