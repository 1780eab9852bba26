/**
 * Tasks: the units of work that people watch, wait for and cancel.
 *
 * <p>A task moves Queued → Executing → (Cancelling →) Success, Failed or Canceled, or Queued → Canceled or TimedOut.
 * Final states absorb. Each change raises the task's revision and is told in the transaction that makes it.
 */
@NullMarked
package dev.slipway.deployment.tasks;

import org.jspecify.annotations.NullMarked;
