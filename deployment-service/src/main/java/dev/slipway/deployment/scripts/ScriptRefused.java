package dev.slipway.deployment.scripts;

/** A script cannot run here; the message says what is missing and what to do. */
public final class ScriptRefused extends Exception {

    private static final long serialVersionUID = 1;

    public ScriptRefused(String message) {
        super(message);
    }

    ScriptRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
