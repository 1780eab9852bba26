package dev.slipway.release.channels;

import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.release.versions.TagPattern;
import dev.slipway.release.versions.VersionPattern;
import dev.slipway.release.versions.VersionRange;
import dev.slipway.rest.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a version rule of a channel says of a version. */
record RuleVerdict(boolean satisfiesVersionRange, boolean satisfiesPreReleaseTag, List<String> errors) {

    /** An empty range and an empty tag admit every version. */
    static RuleVerdict of(String version, String versionRange, String preReleaseTag) {
        List<String> errors = new ArrayList<>();
        if (version.isBlank()) {
            errors.add("A rule is tried on a version: give one, for example 1.0.3-beta.");
        }
        ReleaseVersion parsed = version.isBlank() ? null : read(() -> VersionRange.version(version), errors);
        VersionRange range = versionRange.isBlank() ? null : read(() -> VersionRange.parse(versionRange), errors);
        TagPattern tag = preReleaseTag.isBlank() ? null : read(() -> TagPattern.parse(preReleaseTag), errors);
        if (parsed == null || !errors.isEmpty()) {
            return new RuleVerdict(false, false, errors);
        }
        Boolean admitted = tag == null ? Boolean.TRUE : read(() -> tag.admits(parsed), errors);
        return errors.isEmpty()
                ? new RuleVerdict(range == null || range.contains(parsed), Boolean.TRUE.equals(admitted), errors)
                : new RuleVerdict(false, false, errors);
    }

    /** What is wrong with a rule before any version is tried on it. */
    static List<String> problems(String versionRange, String preReleaseTag, String versionTagRegex) {
        List<String> errors = new ArrayList<>();
        if (!versionRange.isBlank()) {
            read(() -> VersionRange.parse(versionRange), errors);
        }
        read(() -> TagPattern.parse(preReleaseTag), errors);
        read(() -> VersionPattern.parse(versionTagRegex), errors);
        return errors;
    }

    private static <T> @Nullable T read(Supplier<T> parse, List<String> errors) {
        try {
            return parse.get();
        } catch (DomainException refusal) {
            errors.add(refusal.getMessage());
            return null;
        }
    }
}
