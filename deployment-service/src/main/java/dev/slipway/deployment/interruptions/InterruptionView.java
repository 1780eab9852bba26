package dev.slipway.deployment.interruptions;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An interruption on the wire. */
@Schema(name = "Interruption", description = "A question that a task asks a person")
record InterruptionView(
        String id,
        String spaceId,
        String title,
        String type,
        Instant created,
        boolean isPending,
        String taskId,
        List<String> relatedDocumentIds,
        Links links) {}
