package dev.slipway.release.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and by whom something was saved; both are null for what came with the installation. */
public record Stamp(@Nullable Instant on, @Nullable String by) {}
