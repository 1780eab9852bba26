package dev.slipway.eventing;

/** Trying again would not help: the intent ends, and {@link IntentHandler#refused} records why where people see it. */
public class IntentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message the sentence that a person reads */
    public IntentRefused(String message) {
        super(message);
    }

    public IntentRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
