package dev.slipway.launcher.suite;

/** The suite cannot do what was asked; the message names the thing and the next step. */
public final class SuiteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SuiteException(String message) {
        super(message);
    }

    SuiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
