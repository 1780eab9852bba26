package dev.slipway.deployment.tasklog;

/**
 * A task's log as a tree.
 *
 * @param root the task itself; its children are steps, theirs the workers that ran them
 * @param physicalSize bytes of text in the log
 */
public record TaskActivity(ActivityNode root, long physicalSize) {}
