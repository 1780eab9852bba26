package dev.slipway.deployment.interruptions;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An interruption on the wire.
 *
 * @param correlationId the node of the task's log that asks
 * @param relatedDocumentIds what {@code regarding} finds it by
 * @param canTakeResponsibility like {@code hasResponsibility} of the user who looks
 */
@Schema(name = "Interruption", description = "A question that a task asks a person")
record InterruptionView(
        String id,
        String spaceId,
        String title,

        @Schema(description = "ManualIntervention or GuidedFailure")
        String type,

        Instant created,
        boolean isPending,
        String taskId,
        String correlationId,
        List<String> relatedDocumentIds,
        List<String> responsibleTeamIds,
        @Nullable String responsibleUserId,
        boolean canTakeResponsibility,
        boolean hasResponsibility,
        boolean isLinkedToOtherInterruption,
        List<Object> pullRequests,
        InterruptionForm form,
        Links links) {}
