package dev.slipway.deployment.tasks;

import org.jspecify.annotations.Nullable;

/**
 * How a worker ends a task that it holds.
 *
 * @param epoch with which it holds the task
 * @param errorMessage what a person reads when it did not succeed
 */
public record Ending(
        String taskId,
        long epoch,
        TaskState.Completed state,
        @Nullable String errorMessage,
        boolean warnings) {}
