/**
 * What a task wrote while it waited and ran: a tree (task, step, worker) whose lines are kept in order.
 *
 * <p>The log is a sequence of chunks, lz4 packed, in day partitions. A chunk holds {@link dev.slipway.deployment.tasklog.LogEntry}s: lines, nodes
 * that open or change their status, progress. The tree is folded from them when somebody reads, so nothing is ever
 * updated, and a take-over simply goes on appending. A chunk written by a run carries the task's epoch and is refused once
 * the task has moved on.
 */
@NullMarked
package dev.slipway.deployment.tasklog;

import org.jspecify.annotations.NullMarked;
