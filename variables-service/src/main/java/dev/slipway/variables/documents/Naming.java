package dev.slipway.variables.documents;

import dev.slipway.rest.Problems;
import dev.slipway.rest.Slug;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What documents may be called. */
public final class Naming {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;

    private Naming() {}

    /** Adds what is wrong with the name and description that were sent, and gives the name. */
    public static String checked(@Nullable String name, @Nullable String description, Problems problems) {
        String stripped = name == null ? "" : name.strip();
        problems.require(!stripped.isEmpty(), "Name is needed.")
                .require(stripped.length() <= LONGEST_NAME, "Name may have at most " + LONGEST_NAME + " characters.")
                .require(stripped.indexOf('\0') < 0, "Name may not hold the character U+0000.")
                .require(
                        description == null || description.length() <= LONGEST_DESCRIPTION,
                        "Description may have at most " + LONGEST_DESCRIPTION + " characters.");
        return stripped;
    }

    /** The slug that was sent, or the present one, or one of the name; with a number when another has it. */
    static String slug(@Nullable String sent, @Nullable String before, String name, Set<String> taken) {
        if (sent != null && !sent.isBlank()) {
            return Slug.unique(sent, taken::contains);
        }
        return before != null ? before : Slug.unique(name, taken::contains);
    }
}
