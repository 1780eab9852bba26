package dev.slipway.release.versions;

import dev.slipway.rest.DomainException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a package, read leniently: {@code v?}, one to four numbers, then a pre-release and metadata. Missing
 * numbers count as 0. Dashes and underscores join numbers where nothing but they do, as in {@code 2026-11-25}; behind
 * dots they begin a pre-release, as SemVer says: {@code 1.0.0-1} comes before {@code 1.0.0}.
 *
 * @param text as it was given, trimmed
 * @param numbers one to four of them, in decimal digits without leading zeros
 * @param prerelease empty when there is none
 * @param metadata empty when there is none
 */
public record PackageVersion(String text, List<String> numbers, String prerelease, String metadata)
        implements Comparable<PackageVersion> {

    static final int MAX_LENGTH = 349;

    private static final String TAG = "[0-9A-Za-z_-]++(?:\\.[0-9A-Za-z_-]++)*+";
    private static final Pattern DOTTED =
            Pattern.compile("[vV]?(\\d{1,18}(?:\\.\\d{1,18}){0,3})(?:[-_](" + TAG + "))?(?:\\+(" + TAG + "))?");
    private static final Pattern JOINED =
            Pattern.compile("[vV]?(\\d{1,18}(?:-\\d{1,18}){1,3}|\\d{1,18}(?:_\\d{1,18}){1,3})");

    public PackageVersion {
        numbers = List.copyOf(numbers);
    }

    /** Empty when the text is no version. */
    public static Optional<PackageVersion> find(String given) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher joined = JOINED.matcher(text);
        if (joined.matches()) {
            return Optional.of(new PackageVersion(text, numbers(joined.group(1), "[-_]"), "", ""));
        }
        Matcher dotted = DOTTED.matcher(text);
        return dotted.matches()
                ? Optional.of(new PackageVersion(
                        text, numbers(dotted.group(1), "\\."), orNone(dotted.group(2)), orNone(dotted.group(3))))
                : Optional.empty();
    }

    /** Refuses as INVALID, saying what a version looks like. */
    public static PackageVersion parse(String given) {
        return find(given)
                .orElseThrow(() -> DomainException.invalid("'" + shortened(given)
                        + "' is not the version of a package: it looks like 1.2.3, 1.2.3-beta.1 or 1.2.3+build.5."));
    }

    private static List<String> numbers(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(number -> number.replaceFirst("^0+(?=.)", ""))
                .toList();
    }

    /** An optional group of a regular expression is null when it took no part. */
    @SuppressWarnings("NullAway")
    private static String orNone(String group) {
        return group == null ? "" : group;
    }

    static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }

    public boolean isPrerelease() {
        return !prerelease.isEmpty();
    }

    /** Byte order of these texts is the order of versions; the same for {@code 1.0} and {@code v1.0.0}. */
    public String sortKey() {
        StringBuilder key = new StringBuilder();
        for (int index = 0; index < 4; index++) {
            String number = index < numbers.size() ? numbers.get(index) : "0";
            key.append("%02d".formatted(number.length())).append(number);
        }
        return key.append(ReleaseVersion.tagKey(prerelease)).toString();
    }

    /** Decides where the sort keys are equal, and tells apart versions that differ in nothing else. */
    public String metadataKey() {
        return metadata.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(PackageVersion other) {
        int order = sortKey().compareTo(other.sortKey());
        return order != 0 ? order : metadataKey().compareTo(other.metadataKey());
    }

    @Override
    public String toString() {
        return text;
    }
}
