package dev.slipway.documents;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what clients leave out: some omit empty fields, some send nulls. Everything has a bound. */
public final class Given {

    public static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 1_000;

    private Given() {}

    public static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    public static boolean flag(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    public static String text(@Nullable String value, String field, List<String> problems) {
        return text(value, field, LONGEST_TEXT, problems);
    }

    public static String text(@Nullable String value, String field, int longest, List<String> problems) {
        var text = text(value);
        require(
                text.length() <= longest,
                field + " has " + text.length() + " characters: shorten it to at most " + longest + ".",
                problems);
        return text;
    }

    public static void require(boolean holds, String problemOtherwise, List<String> problems) {
        if (!holds) {
            problems.add(problemOtherwise);
        }
    }

    /** Without blanks and repeats. */
    public static List<String> list(@Nullable List<@Nullable String> values, String field, List<String> problems) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST) {
            problems.add(field + " has " + values.size() + " entries: give at most " + MOST + ".");
            return List.of();
        }
        var given = values.stream()
                .filter(Objects::nonNull)
                .<String>map(value -> Objects.requireNonNull(value).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        given.stream()
                .filter(text -> text.length() > LONGEST_NAME)
                .forEach(text -> problems.add(field + " holds an entry of " + text.length()
                        + " characters: shorten it to at most " + LONGEST_NAME + "."));
        return given;
    }

    /** One of the choices in its own spelling, the first when nothing was given. */
    public static String choice(@Nullable String value, String field, List<String> choices, List<String> problems) {
        var text = text(value);
        if (text.isEmpty()) {
            return choices.get(0);
        }
        return choices.stream().filter(text::equalsIgnoreCase).findFirst().orElseGet(() -> {
            problems.add(field + " '" + text + "' does not exist: choose " + String.join(", ", choices) + ".");
            return choices.get(0);
        });
    }
}
