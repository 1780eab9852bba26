package dev.slipway.release.environments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order of a space's environments after somebody sorted them. */
final class SortOrder {

    private SortOrder() {}

    /** Those named come first, in the order given; the others follow as they stood. */
    static List<String> of(List<String> wanted, List<Environment> now) {
        Set<String> ids = new LinkedHashSet<>(wanted);
        now.forEach(environment -> ids.add(environment.id().value()));
        return List.copyOf(ids);
    }
}
