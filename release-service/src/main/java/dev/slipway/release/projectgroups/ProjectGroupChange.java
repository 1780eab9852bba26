package dev.slipway.release.projectgroups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project group as a client sends it. */
record ProjectGroupChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable List<@Nullable String> environmentIds,
        @Nullable String retentionPolicyId) {}
