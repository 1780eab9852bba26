package dev.slipway.deployment.tasks;

import dev.slipway.rest.DomainException;
import org.jspecify.annotations.Nullable;

/** How many last lines a reader of a log wants. */
final class Tail {

    private Tail() {}

    /** 0 for all. */
    static int of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw DomainException.invalid("The query parameter 'tail' must be a whole number, but is '" + text + "'.");
        }
    }
}
