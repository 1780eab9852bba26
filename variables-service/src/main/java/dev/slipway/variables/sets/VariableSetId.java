package dev.slipway.variables.sets;

import dev.slipway.rest.DomainException;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code variableset-Projects-1}, or one of its snapshots {@code variableset-Projects-1-s-2-XM74V}.
 *
 * @param owner {@code Projects-1}
 * @param value the whole of it
 * @param live the id of the live set
 */
public record VariableSetId(String value, String live, String owner) {

    private static final Pattern FORM = Pattern.compile(
            "(variableset-((?:Projects|LibraryVariableSets)-[1-9][0-9]{0,17}))(-s-[0-9]{1,9}-[A-Z0-9]{5})?");
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int SUFFIX = 5;

    /** Fails with a NOT_FOUND when nothing can have this id. */
    public static VariableSetId parse(String text) {
        VariableSetId id = tryParse(text);
        if (id == null) {
            throw DomainException.notFound("There is no variable set '" + text
                    + "'. Ids look like variableset-Projects-1; a project's is in its link Variables.");
        }
        return id;
    }

    /** The live set of an owner such as {@code Projects-1}. */
    public static VariableSetId ofOwner(String owner) {
        VariableSetId id = tryParse("variableset-" + owner);
        if (id == null || id.isSnapshot()) {
            throw DomainException.notFound("'" + owner + "' cannot have variables: projects have, such as Projects-1.");
        }
        return id;
    }

    private static @Nullable VariableSetId tryParse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? new VariableSetId(text, matcher.group(1), matcher.group(2)) : null;
    }

    boolean ofProject() {
        return owner.startsWith("Projects-");
    }

    public boolean isSnapshot() {
        return !value.equals(live);
    }

    /** A new id for this version; the suffix tells apart sets of owners that were deleted and made again. */
    String snapshot(int version, RandomGenerator random) {
        var suffix = new StringBuilder();
        for (int i = 0; i < SUFFIX; i++) {
            suffix.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return live + "-s-" + version + "-" + suffix;
    }
}
