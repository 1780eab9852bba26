package dev.slipway.deployment.tasklog;

/** Level of a log line, spelled for the API by {@link #wire()}. */
public enum LogCategory {
    VERBOSE("Verbose"),
    INFO("Info"),
    HIGHLIGHT("Highlight"),
    WAIT("Wait"),
    WARNING("Warning"),
    ERROR("Error"),
    FATAL("Fatal");

    private final String wire;

    LogCategory(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Does a line of this level flag its task "has warnings or errors"? */
    public boolean flags() {
        return compareTo(WARNING) >= 0;
    }
}
