package dev.slipway.release.selections;

import dev.slipway.rest.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code Deploy:1.2.3}, {@code Acme.Web:1.2.3}, {@code *:1.2.3}, or {@code extras:Deploy:1.2.3} for one reference only.
 * The separators {@code :}, {@code /} and {@code =} mean the same; a backslash takes the meaning from what follows it.
 *
 * @param reference null for every reference
 * @param target name of an action, id of a package, or {@code *}
 */
public record PackageOverride(@Nullable String reference, String target, String version) {

    private static final String ANY = "*";
    private static final int LONGEST = 1000;

    /** Refuses as INVALID, saying what an override looks like. */
    public static PackageOverride parse(String text) {
        if (text.length() > LONGEST) {
            throw DomainException.invalid(
                    "A package version has " + text.length() + " characters: shorten it to at most " + LONGEST);
        }
        var parts = parts(text);
        if (parts.size() < 2 || parts.size() > 3 || parts.stream().anyMatch(String::isEmpty)) {
            throw DomainException.invalid(
                    "'" + text + "' is not a package version: write step:version, package:version,"
                            + " *:version or reference:step:version");
        }
        return parts.size() == 2
                ? new PackageOverride(null, parts.get(0), parts.get(1))
                : new PackageOverride(parts.get(0), parts.get(1), parts.get(2));
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '\\' && index + 1 < text.length()) {
                index++;
                part.append(text.charAt(index));
            } else if (c == ':' || c == '/' || c == '=') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    /** The version for a place by the override that speaks of it most exactly, the first of equals. */
    public static Optional<String> versionFor(PackagePlace place, List<PackageOverride> overrides) {
        String version = null;
        int best = -1;
        for (var override : overrides) {
            var exactness = override.exactness(place);
            if (exactness.isPresent() && exactness.getAsInt() > best) {
                best = exactness.getAsInt();
                version = override.version();
            }
        }
        return Optional.ofNullable(version);
    }

    /** Weights as the clients have them. */
    private OptionalInt exactness(PackagePlace place) {
        boolean action = target.equalsIgnoreCase(place.action());
        boolean packageId = target.equalsIgnoreCase(place.packageId());
        boolean any = target.equals(ANY);
        if (reference == null) {
            return action ? OptionalInt.of(50) : packageId ? OptionalInt.of(40) : any ? OptionalInt.of(0) : none();
        }
        if (!reference.equalsIgnoreCase(place.reference())) {
            return none();
        }
        return action ? OptionalInt.of(100) : packageId ? OptionalInt.of(90) : any ? OptionalInt.of(80) : none();
    }

    private static OptionalInt none() {
        return OptionalInt.empty();
    }
}
