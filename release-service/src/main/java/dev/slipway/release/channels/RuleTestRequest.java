package dev.slipway.release.channels;

import org.jspecify.annotations.Nullable;

/** A rule and a version to try it on, as a client sends them. */
record RuleTestRequest(
        @Nullable String version,
        @Nullable String versionRange,
        @Nullable String preReleaseTag) {}
