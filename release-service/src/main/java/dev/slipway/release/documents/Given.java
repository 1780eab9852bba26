package dev.slipway.release.documents;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what clients leave out: some omit empty fields, some send nulls. */
public final class Given {

    private static final int LONGEST_NAME = 200;

    private Given() {}

    public static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }

    /** As sent, white space included. */
    public static String raw(@Nullable String value) {
        return value == null ? "" : value;
    }

    public static boolean flag(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    public static boolean flag(@Nullable Boolean value, boolean otherwise) {
        return value == null ? otherwise : value;
    }

    public static <T> List<T> list(@Nullable List<@Nullable T> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .<T>map(Objects::requireNonNull)
                        .toList();
    }

    /** What is wrong with a value that must be one of a few; empty when nothing is. */
    public static List<String> choiceProblems(String field, String value, List<String> allowed) {
        return allowed.contains(value)
                ? List.of()
                : List.of(field + " is '" + shortened(value) + "': use one of " + String.join(", ", allowed) + ".");
    }

    /** What is wrong with a text that may be empty but not endless; empty when nothing is. */
    public static List<String> lengthProblems(String field, String text, int most) {
        return text.length() <= most
                ? List.of()
                : List.of(field + " has " + text.length() + " characters: shorten it to at most " + most + ".");
    }

    /** What is wrong with a list of environments; empty when nothing is. @param known of those that the space has */
    public static List<String> environmentProblems(String field, List<String> ids, Set<String> known) {
        return ids.stream()
                .filter(id -> !known.contains(id))
                .distinct()
                .map(id -> field + " names " + shortened(id)
                        + ", which is no environment of this space: take it out or choose another.")
                .toList();
    }

    /** For a message, which stays readable whatever was sent. */
    public static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
