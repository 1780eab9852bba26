package dev.slipway.deployment.tasklog;

import dev.slipway.deployment.tasklog.ActivityNode.LogElement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds a task's entries, in their order, into the tree that readers see. */
final class LogTree {

    private final String taskId;
    private final boolean verbose;
    private final int tail;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private long number;

    /** @param tail at most so many last lines of a node; 0 = all */
    LogTree(String taskId, String rootName, boolean verbose, int tail) {
        this.taskId = taskId;
        this.verbose = verbose;
        this.tail = tail;
        nodes.put(LogEntry.ROOT, new Node(rootName, null));
    }

    void add(List<LogEntry> entries) {
        entries.forEach(this::add);
    }

    private void add(LogEntry entry) {
        if (entry instanceof LogEntry.Opened opened) {
            nodes.computeIfAbsent(opened.node(), id -> new Node(opened.name(), opened.parent()));
        } else if (entry instanceof LogEntry.Moved moved) {
            node(moved.node()).move(moved);
        } else if (entry instanceof LogEntry.Line line) {
            number++;
            if (verbose || line.category() != LogCategory.VERBOSE) {
                node(line.node()).line(new LogElement(line.category(), line.at(), line.text(), number), tail);
            }
        } else if (entry instanceof LogEntry.Progressed progress) {
            Node node = node(progress.node());
            node.percentage = progress.percentage();
            node.message = progress.message();
        }
    }

    /** An entry whose node's opening was lost still has a place. */
    private Node node(String id) {
        return nodes.computeIfAbsent(id, name -> new Node(name, LogEntry.ROOT));
    }

    ActivityNode root(ActivityStatus status) {
        return render(LogEntry.ROOT, nodes.get(LogEntry.ROOT), status);
    }

    private ActivityNode render(String id, @Nullable Node node, ActivityStatus root) {
        if (node == null) {
            throw new IllegalStateException("A tree has a root");
        }
        boolean isRoot = id.equals(LogEntry.ROOT);
        ActivityStatus status = isRoot ? root : node.status;
        if (root.ended() && !status.ended()) {
            // Nobody was left to say how it ended.
            status = root == ActivityStatus.FAILED ? ActivityStatus.FAILED : ActivityStatus.CANCELED;
        }
        List<ActivityNode> children = nodes.entrySet().stream()
                .filter(child -> id.equals(child.getValue().parent))
                .map(child -> render(child.getKey(), child.getValue(), root))
                .toList();
        return new ActivityNode(
                isRoot ? taskId : taskId + "/" + id,
                node.name,
                status,
                node.started,
                node.ended,
                List.copyOf(node.lines),
                children,
                status.ended() ? 100 : node.percentage,
                node.message);
    }

    private static final class Node {

        private final String name;
        private final @Nullable String parent;
        private final Deque<LogElement> lines = new ArrayDeque<>();
        private ActivityStatus status = ActivityStatus.PENDING;
        private @Nullable Instant started;
        private @Nullable Instant ended;
        private int percentage;
        private String message = "";

        Node(String name, @Nullable String parent) {
            this.name = name;
            this.parent = parent;
        }

        void move(LogEntry.Moved moved) {
            status = moved.status();
            if (started == null && status != ActivityStatus.SKIPPED) {
                started = moved.at();
            }
            ended = status.ended() ? moved.at() : null;
        }

        void line(LogElement line, int tail) {
            lines.addLast(line);
            if (tail > 0 && lines.size() > tail) {
                lines.removeFirst();
            }
        }
    }
}
