package dev.slipway.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The filters that are always there, by their names in lower case. */
final class Filters {

    static final Map<String, Filter> BUILT_IN = Map.of(
            "tolower", plain(text -> text.toLowerCase(Locale.ROOT)),
            "toupper", plain(text -> text.toUpperCase(Locale.ROOT)),
            "trim", Filters::trim);

    private Filters() {}

    /** A filter without arguments that needs an input. */
    private static Filter plain(UnaryOperator<String> change) {
        return (input, arguments) -> input == null || !arguments.isEmpty() ? null : change.apply(input);
    }

    private static @Nullable String trim(@Nullable String input, List<String> arguments) {
        if (input == null || arguments.size() > 1) {
            return null;
        }
        return switch (arguments.isEmpty() ? "both" : arguments.get(0).toLowerCase(Locale.ROOT)) {
            case "both" -> input.strip();
            case "start" -> input.stripLeading();
            case "end" -> input.stripTrailing();
            default -> null;
        };
    }
}
