package dev.slipway.deployment.tasklog;

import java.time.Instant;

/**
 * One thing that happened in a task. Nodes are named relative to their task: {@link #ROOT} the task itself, {@code 2} its
 * second step, {@code 2/1} the first attempt at it.
 */
public sealed interface LogEntry {

    String ROOT = "";

    String node();

    Instant at();

    /** A node is there and pending; said again it changes nothing. */
    record Opened(String node, Instant at, String parent, String name) implements LogEntry {}

    record Moved(String node, Instant at, ActivityStatus status) implements LogEntry {}

    record Line(String node, Instant at, LogCategory category, String text) implements LogEntry {}

    /** @param percentage 0 to 100 */
    record Progressed(String node, Instant at, int percentage, String message) implements LogEntry {}
}
