package dev.slipway.deployment.tasks;

import dev.slipway.deployment.tasklog.ActivityNode;
import dev.slipway.deployment.tasklog.TaskActivity;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task with its log as a tree. */
@Schema(name = "TaskDetails", description = "A task with its log as a tree")
record TaskDetailsView(
        TaskView task, List<NodeView> activityLogs, ProgressView progress, long physicalLogSize, Links links) {

    @Schema(name = "TaskProgress")
    record ProgressView(int progressPercentage, String estimatedTimeRemaining) {}

    @Schema(name = "ActivityElement", description = "A part of the work; its id never changes")
    record NodeView(
            String id,
            String name,
            String status,
            @Nullable Instant started,
            @Nullable Instant ended,
            List<LineView> logElements,
            List<NodeView> children,
            boolean showAtSummaryLevel,
            int progressPercentage,
            String progressMessage) {

        static NodeView of(ActivityNode node) {
            return new NodeView(
                    node.id(),
                    node.name(),
                    node.status().wire(),
                    node.started(),
                    node.ended(),
                    node.logElements().stream().map(LineView::of).toList(),
                    node.children().stream().map(NodeView::of).toList(),
                    true,
                    node.progressPercentage(),
                    node.progressMessage());
        }
    }

    @Schema(name = "ActivityLogElement", description = "A line of the log")
    record LineView(String category, Instant occurredAt, String messageText, String detail, long number) {
        static LineView of(ActivityNode.LogElement line) {
            return new LineView(line.category().wire(), line.occurredAt(), line.messageText(), "", line.number());
        }
    }

    static TaskDetailsView of(TaskView task, TaskActivity activity) {
        return new TaskDetailsView(
                task,
                List.of(NodeView.of(activity.root())),
                new ProgressView(task.isCompleted() ? 100 : activity.root().progressPercentage(), ""),
                activity.physicalSize(),
                Links.of("Self", "/api/tasks/" + task.id() + "/details"));
    }
}
