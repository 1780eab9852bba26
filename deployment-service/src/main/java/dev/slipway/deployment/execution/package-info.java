/**
 * Carries a deployment out, action by action.
 *
 * <p>What comes next is decided by {@link dev.slipway.deployment.execution.Plan} alone, from the frozen process and the recorded attempts, so a worker that takes a task
 * over goes on where the record ends. An action whose attempt was lost with its worker follows its own declaration
 * ({@link dev.slipway.deployment.execution.OnLostWorker}). Steps run one after another; {@code StartWithPrevious} is accepted and treated like
 * {@code StartAfterPrevious}.
 */
@NullMarked
package dev.slipway.deployment.execution;

import org.jspecify.annotations.NullMarked;
