package dev.slipway.release.lifecycles;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How long something is kept; given back as it was sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionPeriod(
        @Nullable String strategy,
        @Nullable String unit,
        @Nullable Integer quantityToKeep,
        @Nullable Boolean shouldKeepForever) {}
