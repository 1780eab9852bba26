package dev.slipway.templates.filters;

import dev.slipway.templates.Filter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All of them, by their names in lower case. */
public final class BuiltInFilters {

    private BuiltInFilters() {}

    /** @param zone whose time the filters show that speak of local time */
    public static Map<String, Filter> all(InstantSource clock, ZoneId zone) {
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("tolower", plain(text -> text.toLowerCase(Locale.ROOT)));
        filters.put("toupper", plain(text -> text.toUpperCase(Locale.ROOT)));
        filters.putAll(TextFilters.all());
        filters.putAll(EscapeFilters.all());
        filters.putAll(PatternFilters.all());
        filters.putAll(EncodingFilters.all());
        filters.putAll(DateFilters.all(clock, zone));
        filters.putAll(VersionFilters.all());
        filters.put("format", new FormatFilter(zone));
        filters.put("uripart", new UriPartFilter());
        return filters;
    }

    /** A filter without arguments that needs an input. */
    static Filter plain(UnaryOperator<String> change) {
        return (input, arguments) -> input == null || !arguments.isEmpty() ? null : change.apply(input);
    }

    /** What a filter does that always needs an input. */
    interface WithInput {
        @Nullable
        String apply(String input, List<String> arguments);
    }

    /** A filter with an input and so many arguments. */
    static Filter taking(int fewest, int most, WithInput filter) {
        return (input, arguments) -> input == null || arguments.size() < fewest || arguments.size() > most
                ? null
                : filter.apply(input, arguments);
    }
}
