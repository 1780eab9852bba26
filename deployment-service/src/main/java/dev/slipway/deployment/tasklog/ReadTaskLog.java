package dev.slipway.deployment.tasklog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

@ApplicationScoped
class ReadTaskLog implements TaskLogReader {

    /** Chunks read at once; one holds up to 64 KB of text. */
    private static final int PAGE = 32;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TaskLogStore store;

    ReadTaskLog(TaskLogStore store) {
        this.store = store;
    }

    @Override
    public Uni<TaskActivity> tree(
            String taskId, String rootName, ActivityStatus rootStatus, boolean verbose, int tail) {
        var size = new AtomicLong();
        return pages(taskId)
                .collect()
                .in(() -> new LogTree(taskId, rootName, verbose, tail), (tree, chunks) -> {
                    for (Chunk chunk : chunks) {
                        size.addAndGet(chunk.size());
                        tree.add(LogCodec.decode(chunk.content()));
                    }
                })
                .map(tree -> new TaskActivity(tree.root(rootStatus), size.get()));
    }

    @Override
    public Multi<String> raw(String taskId) {
        return pages(taskId).map(chunks -> {
            var text = new StringBuilder();
            chunks.forEach(chunk -> LogCodec.decode(chunk.content()).forEach(entry -> write(entry, text)));
            return text.toString();
        });
    }

    /** Page by page, so that a long log is never in memory as a whole. */
    private Multi<List<Chunk>> pages(String taskId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(-1), after -> store.read(taskId, after.get(), PAGE)
                        .invoke(chunks -> {
                            if (!chunks.isEmpty()) {
                                after.set(chunks.get(chunks.size() - 1).position());
                            }
                        }))
                .whilst(chunks -> chunks.size() == PAGE);
    }

    private static void write(LogEntry entry, StringBuilder text) {
        if (entry instanceof LogEntry.Line line) {
            begin(entry, line.category().wire(), text).append(line.text()).append('\n');
        } else if (entry instanceof LogEntry.Opened opened) {
            begin(entry, "", text).append("== ").append(opened.name()).append(" ==\n");
        } else if (entry instanceof LogEntry.Moved moved && moved.status().ended()) {
            begin(entry, "", text).append("-- ").append(moved.status().wire()).append('\n');
        }
    }

    private static StringBuilder begin(LogEntry entry, String category, StringBuilder text) {
        text.append(TIME.format(entry.at())).append(' ').append(category);
        return text.append(" ".repeat(Math.max(1, 10 - category.length()))).append("| ");
    }
}
