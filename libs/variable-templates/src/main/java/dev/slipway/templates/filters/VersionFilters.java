package dev.slipway.templates.filters;

import static dev.slipway.templates.filters.BuiltInFilters.taking;

import dev.slipway.templates.Filter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of versions, read leniently: a leading v, one to four numbers, a pre-release after any separator, metadata. */
final class VersionFilters {

    private static final int LONGEST = 400;
    private static final Pattern VERSION = Pattern.compile("[vV]?(?<major>[0-9]+)(?:\\.(?<minor>[0-9]+))?"
            + "(?:\\.(?<patch>[0-9]+))?(?:\\.(?<revision>[0-9]+))?"
            + "(?:[-._\\\\]?(?<pre>[A-Za-z0-9][-A-Za-z0-9._\\\\]*))?(?:\\+(?<metadata>.*))?");
    private static final Pattern SEPARATOR = Pattern.compile("[-._\\\\]");

    private VersionFilters() {}

    static Map<String, Filter> all() {
        Map<String, Filter> filters = new HashMap<>();
        filters.put("versionmajor", number("major"));
        filters.put("versionminor", number("minor"));
        filters.put("versionpatch", number("patch"));
        filters.put("versionrevision", number("revision"));
        filters.put("versionprerelease", of(found -> text(found, "pre")));
        filters.put("versionprereleaseprefix", of(found -> SEPARATOR.split(text(found, "pre"), 2)[0]));
        filters.put("versionprereleasecounter", of(found -> counter(text(found, "pre"))));
        filters.put("versionmetadata", of(found -> text(found, "metadata")));
        return filters;
    }

    private static Filter number(String group) {
        return of(found -> {
            String digits = text(found, group).replaceFirst("^0+(?=[0-9])", "");
            return digits.isEmpty() ? "0" : digits;
        });
    }

    private static Filter of(Function<Matcher, String> part) {
        return taking(0, 0, (input, arguments) -> {
            Matcher found = VERSION.matcher(input.trim());
            return input.length() > LONGEST || !found.matches() ? null : part.apply(found);
        });
    }

    private static String counter(String pre) {
        String[] parts = SEPARATOR.split(pre, 2);
        return parts.length == 2 ? parts[1] : "";
    }

    private static String text(Matcher found, String group) {
        String text = found.group(group);
        return text == null ? "" : text;
    }
}
