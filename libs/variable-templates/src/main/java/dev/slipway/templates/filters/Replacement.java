package dev.slipway.templates.filters;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Replacement patterns as .NET writes them: {@code $1 ${name} $& $$}; any other dollar is a dollar. */
final class Replacement {

    private Replacement() {}

    static void expand(String replacement, Matcher match, String input, StringBuilder out) {
        int at = 0;
        while (at < replacement.length()) {
            char c = replacement.charAt(at);
            int end = c == '$' && at + 1 < replacement.length()
                    ? substituted(replacement, at + 1, match, input, out)
                    : -1;
            if (end < 0) {
                out.append(c);
                end = at + 1;
            }
            at = end;
        }
    }

    /** Where the pattern after a dollar ends, or -1 when it is none. */
    private static int substituted(String text, int at, Matcher match, String input, StringBuilder out) {
        char c = text.charAt(at);
        switch (c) {
            case '$' -> out.append('$');
            case '&' -> append(out, match.group());
            case '`' -> out.append(input, 0, match.start());
            case '\'' -> out.append(input, match.end(), input.length());
            case '_' -> out.append(input);
            case '{' -> {
                return braced(text, at + 1, match, out);
            }
            default -> {
                return numbered(text, at, match, out);
            }
        }
        return at + 1;
    }

    private static int braced(String text, int at, Matcher match, StringBuilder out) {
        int end = text.indexOf('}', at);
        if (end < 0) {
            return -1;
        }
        String name = text.substring(at, end);
        int number = TextFilters.number(name);
        if (number > match.groupCount()) {
            return -1;
        }
        try {
            append(out, number >= 0 ? match.group(number) : match.group(name));
            return end + 1;
        } catch (IllegalArgumentException e) {
            return -1; // there is no group of that name
        }
    }

    /** As many digits as make the number of a group. */
    private static int numbered(String text, int at, Matcher match, StringBuilder out) {
        int end = at;
        int group = 0;
        while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0) {
            int next = group * 10 + Character.digit(text.charAt(end), 10);
            if (next > match.groupCount()) {
                break;
            }
            group = next;
            end++;
        }
        if (end == at) {
            return -1;
        }
        append(out, match.group(group));
        return end;
    }

    private static void append(StringBuilder out, @Nullable String group) {
        out.append(group == null ? "" : group);
    }
}
