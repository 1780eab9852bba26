package dev.slipway.deployment.tasks;

/**
 * How much work there is in the whole installation.
 *
 * @param oldestSeconds how long the longest waiting task has been eligible
 */
public record QueueDepth(long waiting, long active, double oldestSeconds) {}
