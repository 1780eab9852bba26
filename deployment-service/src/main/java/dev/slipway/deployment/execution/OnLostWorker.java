package dev.slipway.deployment.execution;

import java.util.Locale;

/** What a step wants when its worker was lost in its middle: property {@value #PROPERTY}. */
enum OnLostWorker {
    /** Running it again does no harm. */
    IDEMPOTENT,
    /** {@value #CHECK_SCRIPT} says whether it was done: exit code 0 = yes, 1 = run it again, else = fail. */
    CHECK,
    /** Only a person can say. */
    ASK;

    static final String PROPERTY = "Slipway.Step.OnLostWorker";
    static final String CHECK_SCRIPT = "Slipway.Step.CheckScript";

    /** What is not understood is the careful choice. */
    static OnLostWorker of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "idempotent" -> IDEMPOTENT;
            case "check" -> CHECK;
            default -> ASK;
        };
    }
}
