package dev.slipway.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The verified caller of this request. Only Resources inject it; use cases get the {@link Caller} handed in. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;

    void is(Caller verified) {
        this.caller = verified;
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
