package dev.slipway.variables.certificates;

/** An upload that is no certificate; the message is a sentence for who sent it, and quotes nothing of it. */
final class UnreadableCertificate extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableCertificate(String message) {
        super(message);
    }
}
