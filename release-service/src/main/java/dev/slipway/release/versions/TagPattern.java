package dev.slipway.release.versions;

/**
 * What the pre-release of a version must look like: a regular expression that may match any part of it, so {@code ^$}
 * admits releases only and the empty one everything.
 */
public final class TagPattern {

    private final BoundedPattern pattern;

    private TagPattern(BoundedPattern pattern) {
        this.pattern = pattern;
    }

    /** Refuses as INVALID what is no regular expression. */
    public static TagPattern parse(String text) {
        return new TagPattern(BoundedPattern.parse("pre-release tag", text));
    }

    /** Refuses as INVALID when the expression takes too long on this version. */
    public boolean admits(ReleaseVersion version) {
        return pattern.find(tag(version.prerelease(), version.metadata()), version.text());
    }

    /** Refuses as INVALID when the expression takes too long on this version. */
    public boolean admits(PackageVersion version) {
        return pattern.find(tag(version.prerelease(), version.metadata()), version.text());
    }

    /** As rules see it: {@code beta.1} of {@code 1.0-beta.1}, {@code +5} of {@code 1.0+5}. */
    private static String tag(String prerelease, String metadata) {
        return metadata.isEmpty() ? prerelease : prerelease + "+" + metadata;
    }
}
