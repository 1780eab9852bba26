package dev.slipway.release.versions;

/**
 * What the whole text of a version must look like: a regular expression that may match any part of it. For versions that
 * are no SemVer, such as the tags of container images; the newest of them is the one published last.
 */
public final class VersionPattern {

    private final BoundedPattern pattern;

    private VersionPattern(BoundedPattern pattern) {
        this.pattern = pattern;
    }

    /** Refuses as INVALID what is no regular expression. */
    public static VersionPattern parse(String text) {
        return new VersionPattern(BoundedPattern.parse("version tag expression", text));
    }

    /** Refuses as INVALID when the expression takes too long on this version. */
    public boolean admits(String version) {
        return pattern.find(version, version);
    }
}
