/**
 * Tickets: the one place where a deployment is admitted. Under the release's row lock the outcomes that the asker knows
 * are applied, every target is judged (all or none), and the deployments' ids are reserved; the answer carries all that
 * a deployment freezes of its release.
 *
 * <p>Locks are taken in the order space and project (share), release (update), environments (share).
 */
@NullMarked
package dev.slipway.release.tickets;

import org.jspecify.annotations.NullMarked;
