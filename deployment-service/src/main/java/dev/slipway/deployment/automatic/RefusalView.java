package dev.slipway.deployment.automatic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an automatic deployment was not made. */
record RefusalView(
        String releaseId, String environmentId, @Nullable String tenantId, String reason, Instant occurred) {}
