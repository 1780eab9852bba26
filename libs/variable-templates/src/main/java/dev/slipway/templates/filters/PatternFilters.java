package dev.slipway.templates.filters;

import static dev.slipway.templates.filters.BuiltInFilters.taking;

import dev.slipway.templates.Filter;
import dev.slipway.templates.patterns.BoundedText;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Questions about a text, and replacing; regular expressions have a bound on how much they may look. */
final class PatternFilters {

    private static final int LONGEST_RESULT = 16 * 1024 * 1024;
    private static final long FEWEST_LOOKS = 2_000_000;
    private static final long LOOKS_PER_CHARACTER = 100;

    private PatternFilters() {}

    static Map<String, Filter> all() {
        return Map.of(
                "match", taking(1, 1, PatternFilters::match),
                "replace", taking(1, 2, PatternFilters::replace),
                "startswith", asking(String::startsWith),
                "endswith", asking(String::endsWith),
                "contains", asking(String::contains));
    }

    private static Filter asking(BiPredicate<String, String> question) {
        return taking(1, 1, (input, arguments) -> String.valueOf(question.test(input, arguments.get(0))));
    }

    private static @Nullable String match(String input, List<String> arguments) {
        Matcher matcher = matcher(arguments.get(0), input);
        return matcher == null ? null : bounded(() -> String.valueOf(matcher.find()));
    }

    private static @Nullable String replace(String input, List<String> arguments) {
        Matcher matcher = matcher(arguments.get(0), input);
        String replacement = arguments.size() == 1 ? "" : arguments.get(1);
        return matcher == null ? null : bounded(() -> replaced(matcher, input, replacement));
    }

    private static String replaced(Matcher matcher, String input, String replacement) {
        var out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            out.append(input, from, matcher.start());
            Replacement.expand(replacement, matcher, input, out);
            from = matcher.end();
            if (out.length() > LONGEST_RESULT) {
                throw new BoundedText.Exhausted();
            }
        }
        return out.append(input, from, input.length()).toString();
    }

    /** A line ends at a line feed only, as in .NET. */
    private static @Nullable Matcher matcher(String regex, String input) {
        try {
            return Pattern.compile(regex, Pattern.UNIX_LINES)
                    .matcher(new BoundedText(input, FEWEST_LOOKS + LOOKS_PER_CHARACTER * input.length()));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return null;
        }
    }

    private interface Work {
        String run();
    }

    /** Null when an expression does not come to an end within the bound: java.util.regex recurses, too. */
    private static @Nullable String bounded(Work work) {
        try {
            return work.run();
        } catch (BoundedText.Exhausted | StackOverflowError e) {
            return null;
        }
    }
}
