package dev.slipway.deployment.execution;

import java.util.Locale;
import java.util.Set;

/** Which texts count as true. */
final class Truth {

    private static final Set<String> FALSE = Set.of("", "0", "no", "false");

    private Truth() {}

    static boolean of(String text) {
        return !FALSE.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
