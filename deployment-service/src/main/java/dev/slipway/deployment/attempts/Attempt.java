package dev.slipway.deployment.attempts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at an action.
 *
 * @param number from 1, for its task and action
 * @param step the action's number in its process: 1, 2.1
 * @param epoch of the task when it began
 * @param outputs variables that its script set, by name
 */
public record Attempt(
        String actionId,
        int number,
        String step,
        String actionName,
        long epoch,
        String worker,
        State state,
        boolean warnings,
        @Nullable Integer exitCode,
        @Nullable String message,
        Map<String, Output> outputs) {

    public enum State {
        RUNNING("Running"),
        SUCCESS("Success"),
        FAILED("Failed"),
        CANCELED("Canceled"),
        /** Its worker was lost and nobody knows whether its script did its work. */
        LOST("Lost"),
        SKIPPED("Skipped");

        private final String stored;

        State(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }

        static State of(String stored) {
            for (State state : values()) {
                if (state.stored.equals(stored)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("An attempt has the unknown state " + stored);
        }
    }

    /**
     * @param value null when the variable is sensitive
     * @param sealed its cipher text then
     */
    public record Output(@Nullable String value, @Nullable String sealed) {}

    public static Attempt running(
            String actionId, int number, String step, String actionName, long epoch, String worker) {
        return new Attempt(
                actionId, number, step, actionName, epoch, worker, State.RUNNING, false, null, null, Map.of());
    }

    public Attempt ended(
            State end, boolean flagged, @Nullable Integer code, @Nullable String why, Map<String, Output> set) {
        return new Attempt(actionId, number, step, actionName, epoch, worker, end, flagged, code, why, Map.copyOf(set));
    }

    public Attempt ended(State end, @Nullable String why) {
        return ended(end, warnings, exitCode, why, outputs);
    }
}
