package dev.slipway.portal.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the parts answered.
 *
 * @param troubles by part, a sentence each; a part that is well is not in it
 */
record SuiteHealth(Map<String, String> troubles) {

    SuiteHealth {
        troubles = Map.copyOf(troubles);
    }

    boolean isWell() {
        return troubles.isEmpty();
    }

    /** One line for people. */
    String description() {
        return isWell()
                ? "Slipway is operating normally."
                : String.join(" ", List.copyOf(new TreeMap<>(troubles).values()));
    }
}
