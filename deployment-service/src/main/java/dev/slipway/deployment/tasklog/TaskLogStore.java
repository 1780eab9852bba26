package dev.slipway.deployment.tasklog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chunks of task logs. */
@ApplicationScoped
class TaskLogStore {

    private static final String APPEND = ChunkSql.HELD_AND_CHUNK + ChunkSql.ANSWER;

    /** After what is there; two notes at once hardly ever take the same place, and then one is lost. */
    private static final String NOTE = """
            insert into task_log_chunks (task_id, position, size, content)
            select $1, coalesce(max(position), 0) + 1 + floor(random() * 64)::bigint, $2, $3
            from task_log_chunks where task_id = $1
            on conflict do nothing
            """;

    private static final String READ = """
            select position, size, content from task_log_chunks
            where task_id = $1 and position > $2
            order by position limit $3
            """;

    private static final String MAKE_PARTITIONS =
            "select make_task_log_partitions((now() at time zone 'UTC')::date, $1)";

    private final Pool pool;

    TaskLogStore(Pool pool) {
        this.pool = pool;
    }

    /** @return false when the task is not held with this epoch */
    Uni<Boolean> append(String taskId, long epoch, Chunk chunk) {
        return pool.preparedQuery(APPEND)
                .execute(Tuple.from(ChunkSql.parameters(taskId, epoch, Optional.of(chunk), List.of())))
                .map(rows -> rows.iterator().next().getLong(0) > 0);
    }

    Uni<Void> note(SqlClient client, String taskId, int size, byte[] content) {
        return client.preparedQuery(NOTE)
                .execute(Tuple.of(taskId, size, io.vertx.core.buffer.Buffer.buffer(content)))
                .replaceWithVoid();
    }

    Uni<Void> note(String taskId, int size, byte[] content) {
        return note(pool, taskId, size, content);
    }

    Uni<List<Chunk>> read(String taskId, long after, int most) {
        return pool.preparedQuery(READ).execute(Tuple.of(taskId, after, most)).map(rows -> {
            List<Chunk> chunks = new ArrayList<>(rows.size());
            rows.forEach(row ->
                    chunks.add(new Chunk(row.getLong(0), row.getInteger(1), ((Buffer) row.getBuffer(2)).getBytes())));
            return chunks;
        });
    }

    Uni<Void> makePartitions(int days) {
        return pool.preparedQuery(MAKE_PARTITIONS).execute(Tuple.of(days)).replaceWithVoid();
    }
}
