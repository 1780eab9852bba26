package dev.slipway.release.versions;

import dev.slipway.rest.DomainException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of versions in NuGet's notation: {@code 1.0} (that or a later one), {@code [1.0]} (exactly), {@code [1.0,2.0)},
 * {@code (,2.0]}. A pre-release lies before its release, so {@code 2.0-beta} is in {@code [1.0,2.0)}.
 *
 * @param from null for no lower end
 * @param to null for no upper end
 */
public record VersionRange(
        @Nullable ReleaseVersion from,
        boolean fromIncluded,
        @Nullable ReleaseVersion to,
        boolean toIncluded) {

    private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,\\[\\]()]*)(,([^,\\[\\]()]*))?([\\])])");

    /** Refuses as INVALID, saying what a range looks like. */
    public static VersionRange parse(String given) {
        var text = given.strip();
        if (text.length() > 2 * ReleaseVersion.MAX_LENGTH) {
            throw DomainException.invalid("The version range has " + text.length() + " characters: shorten it");
        }
        if (!text.startsWith("[") && !text.startsWith("(")) {
            return new VersionRange(end(text, text), true, null, false);
        }
        var matcher = INTERVAL.matcher(text);
        if (!matcher.matches()) {
            throw refusal(text, "one or two versions stand between its brackets");
        }
        var fromIncluded = "[".equals(matcher.group(1));
        var toIncluded = "]".equals(matcher.group(5));
        var lower = matcher.group(2).strip();
        if (matcher.group(3) == null) {
            if (!fromIncluded || !toIncluded) {
                throw refusal(text, "a single version stands in square brackets, as in [1.0]");
            }
            var only = end(text, lower);
            return new VersionRange(only, true, only, true);
        }
        var upper = matcher.group(4).strip();
        return checked(
                text,
                new VersionRange(
                        lower.isEmpty() ? null : end(text, lower),
                        fromIncluded,
                        upper.isEmpty() ? null : end(text, upper),
                        toIncluded));
    }

    private static VersionRange checked(String text, VersionRange range) {
        if (range.from == null && range.to == null) {
            throw refusal(text, "at least one end needs a version");
        }
        if (range.from != null && range.to != null) {
            var order = range.from.compareTo(range.to);
            if (order > 0 || (order == 0 && !(range.fromIncluded && range.toIncluded))) {
                throw refusal(text, "no version lies in it");
            }
        }
        return range;
    }

    private static ReleaseVersion end(String range, String text) {
        if (text.contains("*")) {
            throw refusal(range, "'*' is not supported, write [1.2,1.3) for 1.2.*");
        }
        try {
            return version(text);
        } catch (DomainException notAVersion) {
            throw refusal(range, "'" + text + "' is not a version");
        }
    }

    /** A version of a package, which may consist of a single number. */
    public static ReleaseVersion version(String given) {
        var text = given.strip();
        var plain = text.startsWith("v") || text.startsWith("V") ? text.substring(1) : text;
        var version = ReleaseVersion.parse(plain.replaceFirst("^(\\d+)(?=$|[-+])", "$1.0"));
        if (version.isLabel()) {
            throw DomainException.invalid("'" + text + "' is not a version: it begins with a number, as 1.0.3 does");
        }
        return version;
    }

    private static DomainException refusal(String text, String why) {
        return DomainException.invalid(
                "'" + text + "' is not a version range: " + why + ". Ranges look like 1.0, [1.0,2.0) or (,2.0]");
    }

    public boolean contains(ReleaseVersion version) {
        return above(version) && below(version);
    }

    private boolean above(ReleaseVersion version) {
        if (from == null) {
            return true;
        }
        var order = version.compareTo(from);
        return fromIncluded ? order >= 0 : order > 0;
    }

    private boolean below(ReleaseVersion version) {
        if (to == null) {
            return true;
        }
        var order = version.compareTo(to);
        return toIncluded ? order <= 0 : order < 0;
    }
}
