package dev.slipway.secrets;

/** A sealed text cannot be opened. The message says why and never contains secret or key material. */
public final class UnreadableSecret extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableSecret(String message) {
        super(message);
    }
}
