/**
 * Attempts: what was tried, by whom and how it ended, for each action of a task.
 *
 * <p>An attempt is on record before its script starts, and every write carries the task's epoch: what a worker that lost its
 * task writes late is refused. An attempt that an older epoch left Running is one whose outcome nobody knows.
 */
@NullMarked
package dev.slipway.deployment.attempts;

import org.jspecify.annotations.NullMarked;
