package dev.slipway.deployment.execution;

/** An action cannot be run as it stands; the message says why and what to change. */
final class CannotRun extends Exception {

    private static final long serialVersionUID = 1;

    CannotRun(String message) {
        super(message);
    }
}
