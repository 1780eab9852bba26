package dev.slipway.deployment.deployments;

import dev.slipway.secrets.UnreadableSecret;

/** What a deployment froze cannot be read or decrypted; the message says what to do and holds nothing of it. */
public final class UnreadableDeployment extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableDeployment(String message) {
        super(message);
    }

    UnreadableDeployment(String message, UnreadableSecret cause) {
        super(message, cause);
    }
}
