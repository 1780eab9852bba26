package dev.slipway.rest;

import java.util.ArrayList;
import java.util.List;

/** Collects all problems of a request, so that a person sees them at once. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    public Problems add(String message) {
        found.add(message);
        return this;
    }

    public Problems require(boolean holds, String messageOtherwise) {
        return holds ? this : add(messageOtherwise);
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** @throws DomainException of kind INVALID with everything that was added */
    public void throwIfAny() {
        if (any()) {
            throw DomainException.invalid(found);
        }
    }
}
