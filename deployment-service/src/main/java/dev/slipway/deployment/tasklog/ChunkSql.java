package dev.slipway.deployment.tasklog;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part that statements of a run share: the fence {@code held} and a chunk of the log, which may be none. Parameters $1 to $5
 * are theirs, so that what a run records and what it says about it are one statement.
 *
 * <p>The task's row is locked against a change of hands until the statement is committed: an older epoch's write is refused,
 * never merely late.
 */
public final class ChunkSql {

    public static final String HELD_AND_CHUNK = """
            with held as (
                select 1 from tasks
                where id = $1::text and epoch = $2::bigint and state in ('Executing', 'Cancelling')
                for share),
            chunk as (
                insert into task_log_chunks (task_id, position, size, content)
                select $1::text, $3::bigint, $4::integer, $5::bytea from held
                where $5::bytea is not null
                on conflict do nothing)
            """;

    /** One row: 1 when the task was held with that epoch and all was written, else 0. */
    public static final String ANSWER = "select count(*) from held";

    private ChunkSql() {}

    /** The first five parameters, then {@code more}, whose elements may be null. */
    public static List<Object> parameters(String taskId, long epoch, Optional<Chunk> chunk, List<?> more) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(taskId);
        parameters.add(epoch);
        parameters.add(chunk.map(Chunk::position).orElse(null));
        parameters.add(chunk.map(Chunk::size).orElse(null));
        parameters.add(chunk.map(c -> Buffer.buffer(c.content())).orElse(null));
        parameters.addAll(more);
        return parameters;
    }
}
