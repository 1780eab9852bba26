package dev.slipway.release.versions;

import dev.slipway.rest.DomainException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the pre-release of a version must look like: a regular expression that may match any part of it, so {@code ^$}
 * admits releases only and the empty one everything.
 */
public record TagPattern(Pattern pattern) {

    private static final int LONGEST = 500;
    /** More looks at a tag than any honest expression needs; one that goes astray is stopped. */
    private static final int MOST_LOOKS = 200_000;

    /** Refuses as INVALID what is no regular expression. */
    public static TagPattern parse(String text) {
        if (text.length() > LONGEST) {
            throw DomainException.invalid(
                    "The pre-release tag has " + text.length() + " characters: shorten it to at most " + LONGEST);
        }
        try {
            return new TagPattern(Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            throw DomainException.invalid(
                    "The pre-release tag '" + text + "' is not a regular expression: " + e.getDescription());
        }
    }

    /** Refuses as INVALID when the expression takes too long on this version. */
    public boolean admits(ReleaseVersion version) {
        return admits(version.text(), version.prerelease(), version.metadata());
    }

    /** Refuses as INVALID when the expression takes too long on this version. */
    public boolean admits(PackageVersion version) {
        return admits(version.text(), version.prerelease(), version.metadata());
    }

    private boolean admits(String version, String prerelease, String metadata) {
        try {
            return pattern.matcher(new Watched(tag(prerelease, metadata), new int[1]))
                    .find();
        } catch (Astray | StackOverflowError endless) {
            throw DomainException.invalid("The pre-release tag '" + pattern + "' takes too long on '" + version
                    + "': simplify the expression");
        }
    }

    /** As rules see it: {@code beta.1} of {@code 1.0-beta.1}, {@code +5} of {@code 1.0+5}. */
    private static String tag(String prerelease, String metadata) {
        return metadata.isEmpty() ? prerelease : prerelease + "+" + metadata;
    }

    private static final class Astray extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Watched(String text, int[] looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new Astray();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
