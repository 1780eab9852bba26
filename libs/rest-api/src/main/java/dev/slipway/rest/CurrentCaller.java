package dev.slipway.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The verified caller of this request. Only Resources inject it; use cases get the {@link Caller} handed in. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;
    private Origin origin = Origin.UNKNOWN;

    void is(Caller verified) {
        this.caller = verified;
    }

    void cameFrom(Origin told) {
        this.origin = told;
    }

    /** Where the request came from, whether or not anybody signed in for it. */
    public Origin origin() {
        return origin;
    }

    /** @throws IllegalStateException on a public route that nobody signed in to */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("No caller: this route is public, or this is not a request");
        }
        return caller;
    }

    public boolean isKnown() {
        return caller != null;
    }
}
