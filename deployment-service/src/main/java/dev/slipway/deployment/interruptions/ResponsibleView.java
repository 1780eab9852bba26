package dev.slipway.deployment.interruptions;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user as the portal shows one under {@code users/{id}}. */
@Schema(name = "ResponsibleUser", description = "The user who has taken responsibility, as GET users/{id} gives one")
record ResponsibleView(
        String id,
        String username,
        String displayName,
        @Nullable String emailAddress,
        boolean isActive,
        boolean isService,
        boolean isRequestor,
        boolean canPasswordBeEdited,
        List<Map<String, Object>> identities,
        Instant created,
        Links links) {}
