package dev.slipway.deployment.queue;

import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param errorMessage what a person reads when it did not succeed
 * @param warnings the log holds warnings or errors
 */
public record RunOutcome(State state, @Nullable String errorMessage, boolean warnings) {

    public enum State {
        SUCCESS,
        FAILED,
        CANCELED,
        /** The lease went to another worker, or lapsed, or goes when this worker stops: nothing more is written. */
        LOST,
        /** The worker stops before it began anything: the task goes back to the queue. */
        NOT_STARTED
    }

    public static RunOutcome success(boolean warnings) {
        return new RunOutcome(State.SUCCESS, null, warnings);
    }

    public static RunOutcome failed(String errorMessage) {
        return new RunOutcome(State.FAILED, errorMessage, true);
    }

    public static RunOutcome canceled() {
        return new RunOutcome(State.CANCELED, null, true);
    }

    public static RunOutcome lost() {
        return new RunOutcome(State.LOST, null, true);
    }
}
