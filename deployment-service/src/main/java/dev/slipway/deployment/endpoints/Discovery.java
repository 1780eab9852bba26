package dev.slipway.deployment.endpoints;

import dev.slipway.rest.DomainException;

/** Looking at a machine before it is registered. */
public final class Discovery {

    private Discovery() {}

    /** @param list where machines of this sort are registered */
    public static DomainException refused(String list) {
        return DomainException.invalid("This server cannot look at machines yet, so it cannot find out a thumbprint or"
                + " fingerprint by itself. POST the machine to " + list + " with what its installer printed.");
    }
}
