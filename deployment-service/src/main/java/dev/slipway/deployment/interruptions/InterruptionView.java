package dev.slipway.deployment.interruptions;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;

/** An interruption on the wire. */
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
