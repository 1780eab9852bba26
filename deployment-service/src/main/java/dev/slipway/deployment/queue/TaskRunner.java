package dev.slipway.deployment.queue;

/** Carries a claimed task out. */
public interface TaskRunner {

    /** Blocks a slot's thread until the task ended, was cancelled or its lease was lost. */
    RunOutcome run(ClaimedTask task, Lease lease);
}
