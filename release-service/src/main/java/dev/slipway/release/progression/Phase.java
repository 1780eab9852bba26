package dev.slipway.release.progression;

import java.util.ArrayList;
import java.util.List;

/**
 * A phase as it applies now: its environments exist and are in no earlier phase by convention.
 *
 * @param id stable name of the phase within its lifecycle; the environment's id when the phase exists by convention only
 * @param minimum how many environments must have succeeded before the next phase; 0 = all
 */
public record Phase(
        String id,
        String name,
        List<String> automatic,
        List<String> manual,
        int minimum,
        boolean optional,
        boolean priority) {

    public Phase {
        automatic = List.copyOf(automatic);
        manual = List.copyOf(manual);
    }

    public List<String> environments() {
        var all = new ArrayList<>(automatic);
        manual.stream().filter(environment -> !all.contains(environment)).forEach(all::add);
        return all;
    }

    /** How many successes complete the phase. */
    public int need() {
        var size = environments().size();
        return minimum <= 0 ? size : Math.min(minimum, size);
    }
}
