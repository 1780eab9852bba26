package dev.slipway.deployment.tasklog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

@ApplicationScoped
class WriteNotes implements TaskLogWriter {

    private final TaskLogStore store;
    private final InstantSource clock;

    WriteNotes(TaskLogStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Uni<Void> note(String taskId, LogCategory category, String message) {
        return store.note(taskId, message.length(), content(category, message));
    }

    @Override
    public Uni<Void> note(SqlClient transaction, String taskId, LogCategory category, String message) {
        return store.note(transaction, taskId, message.length(), content(category, message));
    }

    private byte[] content(LogCategory category, String message) {
        return LogCodec.encode(List.of(new LogEntry.Line(LogEntry.ROOT, clock.instant(), category, message)));
    }
}
