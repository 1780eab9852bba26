package dev.slipway.deployment.cleanup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Rows that belong to something deleted. */
@ApplicationScoped
class CleanUpStore {

    private static final String OPEN = """
        select t.id from tasks t join deployments d on d.id = t.deployment_id
        where %s = $1 and t.state in ('Queued', 'Executing') order by t.num limit 10000
        """;

    private static final String DELETE = """
        delete from deployments d using tasks t
        where t.deployment_id = d.id and %s = $1 and t.state in ('Success', 'Failed', 'Canceled', 'TimedOut')
        """;

    /** What was deleted, by the column that names it. */
    enum Owner {
        SPACE("d.space_id"),
        PROJECT("d.project_id"),
        RELEASE("d.release_id"),
        ENVIRONMENT("d.environment_id");

        private final String column;

        Owner(String column) {
            this.column = column;
        }
    }

    Uni<List<String>> openTasks(SqlClient tx, Owner owner, String id) {
        return tx.preparedQuery(OPEN.formatted(owner.column))
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }

    Uni<Void> deleteCompleted(SqlClient tx, Owner owner, String id) {
        return tx.preparedQuery(DELETE.formatted(owner.column))
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    /** Why automatic deployments of it could not be made. */
    Uni<Void> deleteRefusals(SqlClient tx, Owner owner, String id) {
        return tx.preparedQuery("delete from refusals d where " + owner.column + " = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    Uni<Void> stopQueue(SqlClient tx, String spaceId, boolean stopped) {
        var sql = stopped
                ? "insert into stopped_queues (space_id) values ($1) on conflict do nothing"
                : "delete from stopped_queues where space_id = $1";
        return tx.preparedQuery(sql).execute(Tuple.of(spaceId)).replaceWithVoid();
    }
}
