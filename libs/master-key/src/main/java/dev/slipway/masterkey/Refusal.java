package dev.slipway.masterkey;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Ends a start: Quarkus prints the sentence alone and exits with the code. */
final class Refusal {

    /** EX_CONFIG of sysexits.h: starting again does not help, somebody has to change a setting. */
    static final int EXIT_CODE = 78;

    /** The launcher finds the sentence by it. */
    private static final String BEGIN = "Cannot start: ";

    private Refusal() {}

    static PreventFurtherStepsException because(String sentence) {
        return new PreventFurtherStepsException(BEGIN + sentence, EXIT_CODE);
    }
}
