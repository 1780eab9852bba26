package dev.slipway.deployment.attempts;

import dev.slipway.deployment.attempts.Attempt.Output;
import dev.slipway.deployment.tasklog.Chunk;
import dev.slipway.deployment.tasklog.ChunkSql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of attempts. Each write stores the log's chunk along with it, and both only while the task is held. */
@ApplicationScoped
class AttemptStore {

    private static final String LIST = """
            select action_id, attempt, step, action_name, epoch, worker, state, warnings, exit_code, message, outputs
            from attempts where task_id = $1 order by started, attempt
            """;

    /** The statement may be sent twice when its answer was lost: the second time changes nothing. */
    private static final String BEGIN = ChunkSql.HELD_AND_CHUNK + """
            , begun as (
                insert into attempts
                    (task_id, action_id, attempt, step, action_name, epoch, worker, state, message, started, ended)
                select $1::text, $6::text, $7::integer, $8::text, $9::text, $2::bigint, $10::text, $11::text, $12::text,
                    clock_timestamp(), case when $11::text = 'Running' then null else clock_timestamp() end
                from held
                on conflict do nothing)
            """ + ChunkSql.ANSWER;

    private static final String END = ChunkSql.HELD_AND_CHUNK + """
            , ended as (
                update attempts set state = $8::text, warnings = $9::boolean, exit_code = $10::integer,
                    message = $11::text, outputs = $12::jsonb, ended = clock_timestamp()
                where task_id = $1::text and action_id = $6::text and attempt = $7::integer
                    and exists (select 1 from held))
            """ + ChunkSql.ANSWER;

    private static final String LOSE = ChunkSql.HELD_AND_CHUNK + """
            , lost as (
                update attempts set state = 'Lost', ended = clock_timestamp()
                where task_id = $1::text and state = 'Running' and epoch < $2::bigint
                    and exists (select 1 from held))
            """ + ChunkSql.ANSWER;

    private final Pool pool;

    AttemptStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Attempt>> list(String taskId) {
        return pool.preparedQuery(LIST).execute(Tuple.of(taskId)).map(rows -> {
            List<Attempt> attempts = new ArrayList<>(rows.size());
            rows.forEach(row -> attempts.add(attempt(row)));
            return attempts;
        });
    }

    Uni<Boolean> begin(String taskId, Attempt attempt, Optional<Chunk> chunk) {
        return write(
                pool,
                BEGIN,
                taskId,
                attempt.epoch(),
                chunk,
                attempt.actionId(),
                attempt.number(),
                attempt.step(),
                attempt.actionName(),
                attempt.worker(),
                attempt.state().stored(),
                attempt.message());
    }

    Uni<Boolean> end(String taskId, long epoch, Attempt attempt, Optional<Chunk> chunk) {
        return end(pool, taskId, epoch, attempt, chunk);
    }

    /** @param epoch the task's; the attempt may be of an older one */
    Uni<Boolean> end(SqlClient client, String taskId, long epoch, Attempt attempt, Optional<Chunk> chunk) {
        return write(
                client,
                END,
                taskId,
                epoch,
                chunk,
                attempt.actionId(),
                attempt.number(),
                attempt.state().stored(),
                attempt.warnings(),
                attempt.exitCode(),
                attempt.message(),
                json(attempt.outputs()));
    }

    Uni<Boolean> lose(String taskId, long epoch, Optional<Chunk> chunk) {
        return lose(pool, taskId, epoch, chunk);
    }

    Uni<Boolean> lose(SqlClient client, String taskId, long epoch, Optional<Chunk> chunk) {
        return write(client, LOSE, taskId, epoch, chunk);
    }

    private static Uni<Boolean> write(
            SqlClient client, String sql, String taskId, long epoch, Optional<Chunk> chunk, @Nullable Object... more) {
        return client.preparedQuery(sql)
                .execute(Tuple.from(ChunkSql.parameters(taskId, epoch, chunk, Arrays.asList(more))))
                .map(rows -> rows.iterator().next().getLong(0) > 0);
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                row.getString(0),
                row.getInteger(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                Attempt.State.of(row.getString(6)),
                row.getBoolean(7),
                row.getInteger(8),
                row.getString(9),
                outputs((JsonObject) row.getValue(10)));
    }

    private static JsonObject json(Map<String, Output> outputs) {
        var json = new JsonObject();
        outputs.forEach((name, output) -> json.put(
                name,
                output.sealed() == null
                        ? new JsonObject().put("value", output.value())
                        : new JsonObject().put("sealed", output.sealed())));
        return json;
    }

    private static Map<String, Output> outputs(JsonObject json) {
        Map<String, Output> outputs = new HashMap<>();
        for (String name : json.fieldNames()) {
            JsonObject output = json.getJsonObject(name);
            outputs.put(name, new Output(output.getString("value"), output.getString("sealed")));
        }
        return outputs;
    }
}
