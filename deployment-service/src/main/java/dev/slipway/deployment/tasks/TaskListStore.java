package dev.slipway.deployment.tasks;

import dev.slipway.documents.listing.Criteria;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Tasks as people look for them. */
@ApplicationScoped
class TaskListStore {

    private static final String SELECT =
            "select " + TaskRowStore.COLUMNS + " from tasks t left join deployments d on d.id = t.deployment_id where ";

    private static final String AHEAD = SELECT + """
            t.id <> $1 and exists (select from tasks w where w.id = $1 and w.state = 'Queued'
              and w.concurrency_tag = t.concurrency_tag
              and (t.state in ('Executing', 'Cancelling')
                or (t.state = 'Queued' and (t.eligible_at, t.num) < (w.eligible_at, w.num))))
            and t.state in ('Queued', 'Executing', 'Cancelling') order by t.num limit 100
            """;

    private final Pool pool;

    TaskListStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Task>> find(String id) {
        return pool.preparedQuery(SELECT + "t.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows(rows).map(TaskRowStore::task).findFirst());
    }

    /** Newest first. */
    Uni<List<Task>> list(TaskFilter filter, int skip, int take) {
        var criteria = criteria(filter).in("t.state", filter.states());
        return pool.preparedQuery(listing(criteria))
                .execute(Tuple.from(criteria.valuesWithPage(skip, take)))
                .map(TaskListStore::tasks);
    }

    /** How many there are in each state, whatever states the filter names. */
    Uni<Map<String, Long>> counts(TaskFilter filter) {
        var criteria = criteria(filter);
        return pool.preparedQuery(counting(criteria))
                .execute(Tuple.from(new ArrayList<>(criteria.values())))
                .map(TaskListStore::counts);
    }

    /** What a queued task waits for. */
    Uni<List<Task>> ahead(String id) {
        return pool.preparedQuery(AHEAD).execute(Tuple.of(id)).map(TaskListStore::tasks);
    }

    static String listing(Criteria criteria) {
        return SELECT + criteria.sql() + " order by t.num desc" + criteria.page();
    }

    /** Without a filter on deployments the planner leaves them out. */
    static String counting(Criteria criteria) {
        return "select t.state, count(*) as n from tasks t left join deployments d on d.id = t.deployment_id where "
                + criteria.sql() + " group by t.state";
    }

    // What a task shares with its deployment is looked for there: a deployment's row is written once, so its indices
    // cost a task's moves nothing.
    static Criteria criteria(TaskFilter filter) {
        var criteria = new Criteria()
                .in("t.space_id", filter.spaces())
                .in("t.id", filter.ids())
                .equal("t.kind", filter.kind())
                .equal("d.project_id", filter.project())
                .equal("d.environment_id", filter.environment())
                .equal("d.tenant_id", filter.tenant())
                .equal("t.worker", filter.node())
                .equal("t.deployment_id", filter.deployment())
                .contains("t.description", filter.partialName());
        return filter.hasWarnings() == null ? criteria : criteria.where("t.has_warnings = ?", filter.hasWarnings());
    }

    private static Map<String, Long> counts(RowSet<Row> rows) {
        var counts = new LinkedHashMap<>(TaskState.noCounts());
        rows(rows).forEach(row -> counts.put(row.getString("state"), row.getLong("n")));
        return counts;
    }

    private static List<Task> tasks(RowSet<Row> rows) {
        return rows(rows).map(TaskRowStore::task).toList();
    }

    private static Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
