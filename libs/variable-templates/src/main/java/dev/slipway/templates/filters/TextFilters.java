package dev.slipway.templates.filters;

import static dev.slipway.templates.filters.BuiltInFilters.taking;

import dev.slipway.templates.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts and joins. */
final class TextFilters {

    private static final int MOST_ARGUMENTS = 100;
    private static final int LONGEST_RESULT = 16 * 1024 * 1024;
    private static final String SUFFIX = "suffix=";
    private static final Pattern INDENT_SIZES = Pattern.compile("(?=.*[0-9])([0-9]{0,3})(/([0-9]{0,3}))?");
    private static final int MOST_BLANKS = 255;
    private static final String BLANKS = "    ";

    private TextFilters() {}

    static Map<String, Filter> all() {
        return Map.of(
                "trim", taking(0, 1, TextFilters::trim),
                "substring", taking(1, 2, TextFilters::substring),
                "truncate", taking(1, 2, TextFilters::truncate),
                "indent", taking(0, 2, TextFilters::indent),
                "append", joining(false),
                "prepend", joining(true));
    }

    private static @Nullable String trim(String input, List<String> arguments) {
        if (arguments.isEmpty()) {
            return input.strip();
        }
        return switch (arguments.get(0).toLowerCase(Locale.ROOT)) {
            case "start" -> input.stripLeading();
            case "end" -> input.stripTrailing();
            default -> null;
        };
    }

    /** One argument is a length, two are start and length. */
    private static @Nullable String substring(String input, List<String> arguments) {
        int start = arguments.size() == 1 ? 0 : number(arguments.get(0));
        int length = number(arguments.get(arguments.size() - 1));
        if (start < 0 || length < 0 || start > input.length()) {
            return null;
        }
        return input.substring(start, start + Math.min(length, input.length() - start));
    }

    private static @Nullable String truncate(String input, List<String> arguments) {
        int length = number(arguments.get(0));
        String suffix = arguments.size() == 1 ? "..." : suffix(arguments.get(1));
        if (length < 0 || suffix == null) {
            return null;
        }
        return input.length() <= length ? input : input.substring(0, length) + suffix;
    }

    private static @Nullable String suffix(String argument) {
        return argument.regionMatches(true, 0, SUFFIX, 0, SUFFIX.length()) ? argument.substring(SUFFIX.length()) : null;
    }

    /** An argument that is no number of blanks, or no pair of numbers, is what to write before a line. */
    private static @Nullable String indent(String input, List<String> arguments) {
        if (arguments.size() == 2) {
            return indented(input, arguments.get(0), arguments.get(1));
        }
        String argument = arguments.isEmpty() ? BLANKS : arguments.get(0);
        Matcher sizes = INDENT_SIZES.matcher(argument);
        if (!sizes.matches()) {
            return indented(input, argument, argument);
        }
        int first = size(sizes.group(1));
        int rest = sizes.group(2) == null ? first : size(sizes.group(3));
        return first > MOST_BLANKS || rest > MOST_BLANKS
                ? indented(input, argument, argument)
                : indented(input, " ".repeat(first), " ".repeat(rest));
    }

    private static @Nullable String indented(String input, String first, String rest) {
        long lines = input.chars().filter(c -> c == '\n').count();
        if (lines * rest.length() > LONGEST_RESULT) {
            return null;
        }
        return input.isEmpty() ? input : first + input.replace("\n", "\n" + rest);
    }

    private static int size(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Also without an input: then the arguments are all there is. */
    private static Filter joining(boolean before) {
        return (input, arguments) -> {
            if (arguments.isEmpty() || arguments.size() > MOST_ARGUMENTS) {
                return null;
            }
            String joined = String.join("", arguments);
            String text = input == null ? "" : input;
            return before ? joined + text : text + joined;
        };
    }

    /** Minus one for what is no number from 0 to 999999999. */
    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
