package dev.slipway.release.tagsets;

import java.util.Collection;
import java.util.List;

/**
 * A document that carries a tag.
 *
 * @param scope what a set must be for to have its tags there
 * @param what the kind of the document as a message names it, for example {@code tenant}
 * @param tag canonical
 */
record TagUse(String scope, String what, String id, String name, String tag) {

    private static final int MOST_NAMED = 10;

    static TagUse of(Object[] row) {
        return new TagUse((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }

    /** The first few by name, each once. */
    static String users(Collection<TagUse> uses) {
        List<String> users = uses.stream()
                .map(use -> use.what() + " '" + use.name() + "'")
                .distinct()
                .sorted()
                .toList();
        return users.size() <= MOST_NAMED
                ? String.join(", ", users)
                : String.join(", ", users.subList(0, MOST_NAMED)) + " and " + (users.size() - MOST_NAMED) + " more";
    }
}
