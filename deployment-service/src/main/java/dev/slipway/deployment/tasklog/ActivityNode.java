package dev.slipway.deployment.tasklog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the log tree as readers see it.
 *
 * @param id stable for the life of the task, also over a take-over
 * @param progressPercentage 0 to 100
 */
public record ActivityNode(
        String id,
        String name,
        ActivityStatus status,
        @Nullable Instant started,
        @Nullable Instant ended,
        List<LogElement> logElements,
        List<ActivityNode> children,
        int progressPercentage,
        String progressMessage) {

    /** @param number position in the task's whole log, from 1 */
    public record LogElement(LogCategory category, Instant occurredAt, String messageText, long number) {}
}
