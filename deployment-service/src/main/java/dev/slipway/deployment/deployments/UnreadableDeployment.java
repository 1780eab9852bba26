package dev.slipway.deployment.deployments;

/** What a deployment froze cannot be read or decrypted; the message says what to do and holds nothing of it. */
public final class UnreadableDeployment extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableDeployment(String message, Exception cause) {
        super(message, cause);
    }
}
