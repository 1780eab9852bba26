package dev.slipway.deployment.execution;

/** The task is not this worker's any more: the run stops where it is and writes nothing more. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost() {
        super("The task is held by another worker or by none", null, false, false);
    }
}
