package dev.slipway.deployment.tasklog;

/** Status of a node of the log tree, spelled for the API by {@link #wire()}. */
public enum ActivityStatus {
    PENDING("Pending"),
    RUNNING("Running"),
    SUCCESS("Success"),
    FAILED("Failed"),
    SKIPPED("Skipped"),
    SUCCESS_WITH_WARNING("SuccessWithWarning"),
    CANCELED("Canceled");

    private final String wire;

    ActivityStatus(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public boolean ended() {
        return this != PENDING && this != RUNNING;
    }

    /** What the root node shows for a task state as the API spells it. */
    public static ActivityStatus ofTaskState(String state, boolean warnings) {
        return switch (state) {
            case "Queued" -> PENDING;
            case "Success" -> warnings ? SUCCESS_WITH_WARNING : SUCCESS;
            case "Failed", "TimedOut" -> FAILED;
            case "Canceled" -> CANCELED;
            default -> RUNNING;
        };
    }
}
