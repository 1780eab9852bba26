package dev.slipway.release.versions;

import dev.slipway.rest.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A release's version: two to four numbers with optional pre-release and metadata when it begins with a digit, else a
 * label of any text. Labels sort before every number, and pre-releases before their release; metadata takes part in
 * uniqueness but not in the order.
 *
 * @param text as the person wrote it, trimmed
 * @param parts the two to four numbers; empty for a label
 * @param prerelease text between {@code -} and {@code +}; empty when there is none
 * @param metadata text after {@code +}; empty when there is none
 */
public record ReleaseVersion(String text, List<Integer> parts, String prerelease, String metadata)
        implements Comparable<ReleaseVersion> {

    static final int MAX_LENGTH = 349;

    private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)*)(?:-([^+]*))?(?:\\+(.*))?");
    private static final Pattern IDENTIFIERS = Pattern.compile("[0-9A-Za-z_-]+(\\.[0-9A-Za-z_-]+)*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public ReleaseVersion {
        parts = List.copyOf(parts);
    }

    /** Refuses as INVALID, saying what a version looks like. */
    public static ReleaseVersion parse(String given) {
        var text = given.strip();
        if (text.isEmpty()) {
            throw DomainException.invalid("A release needs a version, for example 1.3");
        }
        if (text.length() > MAX_LENGTH) {
            throw DomainException.invalid("A version has at most " + MAX_LENGTH + " characters; this one has "
                    + text.length() + " (" + text.substring(0, 20) + "…)");
        }
        if (CONTROL.matcher(text).find()) {
            throw DomainException.invalid("A version contains no control characters");
        }
        return Character.isDigit(text.charAt(0)) ? numbered(text) : new ReleaseVersion(text, List.of(), "", "");
    }

    private static ReleaseVersion numbered(String text) {
        var matcher = NUMBERED.matcher(text);
        if (!matcher.matches()) {
            throw DomainException.invalid(
                    "'" + text + "' is not a version: a version that begins with a digit looks like"
                            + " 1.3, 1.3.0 or 1.3.0-beta.1+build5");
        }
        var parts = numbers(text, matcher.group(1));
        var prerelease = identifiers(text, "pre-release", matcher.group(2));
        var metadata = identifiers(text, "metadata", matcher.group(3));
        return new ReleaseVersion(text, parts, prerelease, metadata);
    }

    private static List<Integer> numbers(String text, String dotted) {
        var numbers = dotted.split("\\.", -1);
        if (numbers.length < 2) {
            throw DomainException.invalid("'" + text + "' is not a version: it needs at least two parts, e.g. 1.3");
        }
        if (numbers.length > 4) {
            throw DomainException.invalid("'" + text + "' is not a version: it has " + numbers.length
                    + " numeric parts, and at most four parts are allowed, e.g. 1.3.0.7");
        }
        var parts = new ArrayList<Integer>();
        for (var number : numbers) {
            try {
                parts.add(Integer.valueOf(number));
            } catch (NumberFormatException e) {
                throw DomainException.invalid("'" + text + "' is not a version: " + number
                        + " is larger than the largest number in a version, " + Integer.MAX_VALUE);
            }
        }
        return parts;
    }

    @SuppressWarnings("NullAway") // an optional group of a regular expression is null when it took no part
    private static String identifiers(String text, String what, String given) {
        if (given == null) {
            return "";
        }
        if (!IDENTIFIERS.matcher(given).matches()) {
            throw DomainException.invalid("'" + text + "' is not a version: its " + what + " '" + given
                    + "' must be letters, digits, '-' and '_' in parts joined by dots");
        }
        return given;
    }

    public boolean isLabel() {
        return parts.isEmpty();
    }

    /** The number at this position, from 0; a missing one counts as 0. */
    public int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    /**
     * Two releases of a project may not have the same one: {@code 1.0.01} and {@code 1.0.1} do. It begins with the sort
     * key, so that it orders as versions do.
     */
    public String uniqueKey() {
        return metadata.isEmpty() ? sortKey() : sortKey() + "+" + metadata.toLowerCase(Locale.ROOT);
    }

    /** Byte order of these texts is the order of versions, so that an index of the database finds the highest one. */
    public String sortKey() {
        return isLabel() ? "#" + text : numbersKey(List.of(part(0), part(1), part(2), part(3))) + tagKey(prerelease);
    }

    /** What the sort keys of all versions with these leading numbers begin with. */
    static String numbersKey(List<Integer> leading) {
        return leading.stream().map(ReleaseVersion::tenDigits).collect(Collectors.joining());
    }

    /** In this place since formats are slow, and each release that is created needs four. */
    private static String tenDigits(int number) {
        var digits = Integer.toString(number);
        return "0".repeat(10 - digits.length()) + digits;
    }

    /** {@code ~} is above all that a pre-release can begin with, {@code !} below all that an identifier can contain. */
    static String tagKey(String prerelease) {
        if (prerelease.isEmpty()) {
            return "~";
        }
        var key = new StringBuilder();
        for (var identifier : prerelease.toLowerCase(Locale.ROOT).split("\\.", -1)) {
            key.append(identifierKey(identifier)).append('!');
        }
        return key.toString();
    }

    private static String identifierKey(String identifier) {
        if (!identifier.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "1" + identifier;
        }
        var digits = identifier.replaceFirst("^0+(?=.)", "");
        return "0%03d%s".formatted(digits.length(), digits);
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        return sortKey().compareTo(other.sortKey());
    }

    @Override
    public String toString() {
        return text;
    }
}
