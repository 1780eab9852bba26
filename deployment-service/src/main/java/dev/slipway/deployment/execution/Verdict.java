package dev.slipway.deployment.execution;

import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.scripts.ScriptResult;
import org.jspecify.annotations.Nullable;

/** How an attempt ended, judged by how its script did. */
record Verdict(
        Attempt.State state,
        @Nullable Integer exitCode,
        @Nullable String message) {

    /** @param resultMessage the script's own words, or null */
    record Circumstances(
            boolean cancelled,
            boolean timedOut,
            double limitMinutes,
            boolean failOnErrorOutput,
            boolean wroteErrors,
            @Nullable String resultMessage) {}

    static Verdict of(ScriptResult result, Circumstances circumstances) {
        switch (result.ending()) {
            case ABANDONED -> {
                // Without a message: its outcome is open, and the step's declaration decides.
                return new Verdict(Attempt.State.LOST, null, null);
            }
            case KILLED -> {
                if (circumstances.timedOut()) {
                    return failed(
                            null,
                            "The script did not end within its time limit of " + minutes(circumstances.limitMinutes())
                                    + " and was ended.");
                }
                return new Verdict(Attempt.State.CANCELED, null, "Cancelled while it ran.");
            }
            case EXITED -> {
                if (result.exitCode() != 0) {
                    String words = circumstances.resultMessage();
                    return failed(
                            result.exitCode(),
                            words != null ? words : "The script returned exit code " + result.exitCode() + ".");
                }
                if (circumstances.failOnErrorOutput() && circumstances.wroteErrors()) {
                    return failed(0, "The script wrote to stderr, and the step says that this is a failure.");
                }
                return new Verdict(Attempt.State.SUCCESS, 0, null);
            }
        }
        throw new IllegalStateException("Unknown ending " + result.ending());
    }

    private static Verdict failed(@Nullable Integer exitCode, String message) {
        return new Verdict(Attempt.State.FAILED, exitCode, message);
    }

    private static String minutes(double minutes) {
        String number = minutes == Math.rint(minutes) ? "" + (long) minutes : "" + minutes;
        return number + (minutes == 1 ? " minute" : " minutes");
    }
}
