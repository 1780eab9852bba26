package dev.slipway.release.tenants;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant as a client sends it. */
record TenantChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable List<@Nullable String> tenantTags,
        @Nullable Map<String, @Nullable List<@Nullable String>> projectEnvironments,
        @Nullable Boolean isDisabled) {}
