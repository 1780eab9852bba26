package dev.slipway.templates;

/** Stops the parser; never leaves this package. Without a stack trace, because malformed templates are daily business. */
final class SyntaxProblem extends Exception {

    private static final long serialVersionUID = 1;

    SyntaxProblem(String message, int position) {
        super(message + " at position " + position, null, false, false);
    }
}
