package dev.slipway.release.documents;

import dev.slipway.rest.Problems;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order of a space's documents after somebody sorted them. */
public final class SortOrder {

    private SortOrder() {}

    /**
     * Those named come first, in the order given; the others follow as they stood.
     *
     * @param what as a refusal names an id that is none, for example {@code environment}
     */
    public static List<String> of(List<String> wanted, Collection<String> now, String what) {
        Set<String> ids = new LinkedHashSet<>(wanted);
        Problems problems = new Problems();
        for (String id : ids) {
            problems.require(
                    now.contains(id),
                    "The sort order names " + Given.shortened(String.valueOf(id)) + ", which is no " + what
                            + " of this space.");
        }
        problems.throwIfAny();
        ids.addAll(now);
        return List.copyOf(ids);
    }
}
