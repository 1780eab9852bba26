package dev.slipway.deployment.automatic;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an automatic deployment was not made. */
@Schema(name = "DeploymentRefusal", description = "An automatic deployment that was refused")
record RefusalView(
        String releaseId, String environmentId, @Nullable String tenantId, String reason, Instant occurred) {}
