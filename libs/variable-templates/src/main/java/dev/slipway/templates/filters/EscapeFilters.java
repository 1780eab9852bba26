package dev.slipway.templates.filters;

import static dev.slipway.templates.filters.BuiltInFilters.plain;

import dev.slipway.templates.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Texts made safe to stand inside of another language. */
final class EscapeFilters {

    private static final int LAST_LATIN1 = 0xff;
    private static final int LAST_PRINTABLE = 0x7e;
    private static final String UNRESERVED = "-_.~";
    private static final String URI_RESERVED = ";/?:@&=+$,#[]!'()*";

    private EscapeFilters() {}

    static Map<String, Filter> all() {
        return Map.of(
                "htmlescape", plain(text -> each(text, EscapeFilters::html)),
                "xmlescape", plain(text -> each(text, EscapeFilters::xml)),
                "jsonescape", plain(text -> each(text, EscapeFilters::json)),
                "yamlsinglequoteescape", plain(EscapeFilters::yamlSingle),
                "yamldoublequoteescape", plain(text -> each(text, EscapeFilters::yamlDouble)),
                "propertieskeyescape", plain(text -> each(text, EscapeFilters::propertiesKey)),
                "propertiesvalueescape", plain(EscapeFilters::propertiesValue),
                "uriescape", plain(text -> percent(text, UNRESERVED + URI_RESERVED)),
                "uridataescape", plain(text -> percent(text, UNRESERVED)));
    }

    /** @param replacement null for a code point that stays */
    private static String each(String text, IntFunction<@Nullable String> replacement) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            String replaced = replacement.apply(c);
            if (replaced == null) {
                out.appendCodePoint(c);
            } else {
                out.append(replaced);
            }
        });
        return out.toString();
    }

    private static @Nullable String xml(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&apos;";
            default -> null;
        };
    }

    private static @Nullable String html(int c) {
        return c == '/' ? "&#x2F;" : xml(c);
    }

    private static @Nullable String json(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> controls(c);
        };
    }

    private static @Nullable String controls(int c) {
        return switch (c) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> null;
        };
    }

    /** A quote is doubled; a run of line ends becomes one longer, which is how such a scalar keeps them. */
    private static String yamlSingle(String text) {
        return text.replace("'", "''").replaceAll("(\r\n|\n)((?:\r\n|\n)*+)", "$1$1$2");
    }

    private static @Nullable String yamlDouble(int c) {
        String known = json(c);
        return known != null || isPrintable(c) ? known : unicode(c);
    }

    /** By the letters of ASCII: whatever reads the YAML in which encoding, it reads the same. */
    private static boolean isPrintable(int c) {
        return c >= ' ' && c <= LAST_PRINTABLE;
    }

    private static String unicode(int c) {
        var out = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            out.append("\\u").append(String.format("%04x", (int) unit));
        }
        return out.toString();
    }

    private static @Nullable String propertiesKey(int c) {
        return c == ' ' || c == ':' || c == '=' ? "\\" + (char) c : properties(c);
    }

    private static @Nullable String properties(int c) {
        if (c == '\\') {
            return "\\\\";
        }
        return c > LAST_LATIN1 ? unicode(c) : controls(c);
    }

    private static String propertiesValue(String text) {
        String escaped = each(text, EscapeFilters::properties);
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }

    private static String percent(String text, String kept) {
        return each(text, c -> c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0) ? null : percent(c));
    }

    private static String percent(int c) {
        boolean alone = Character.getType(c) == Character.SURROGATE;
        var out = new StringBuilder();
        for (byte unit : (alone ? "\ufffd" : Character.toString(c)).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format("%%%02X", unit));
        }
        return out.toString();
    }
}
