/**
 * The task queue is a table: workers claim rows, hold them by a lease on the database's clock, and carry a fencing epoch
 * into every later write.
 *
 * <p>At most one task of a concurrency tag is Executing or Cancelling (a partial unique index says so), and at most one
 * worker believes in a task longer than its lease: what lost its lease writes nothing more.
 */
@NullMarked
package dev.slipway.deployment.queue;

import org.jspecify.annotations.NullMarked;
