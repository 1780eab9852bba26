package dev.slipway.release.processes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A package that an action uses; its version is chosen when a release is created. */
record PackageReference(
        String id,
        String name,
        @Nullable String packageId,
        @Nullable String feedId,
        @Nullable String acquisitionLocation,
        @Nullable String version,
        Map<String, String> properties) {}
