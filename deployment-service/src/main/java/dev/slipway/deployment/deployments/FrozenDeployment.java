package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a worker needs to run a deployment, stored with it when it was made, so that later edits of process,
 * variables or names do not reach it.
 *
 * @param queueTime when it may start; never before {@code created}
 * @param queueTimeExpiry latest start, or null when it waits as long as it takes
 */
public record FrozenDeployment(
        Ticket.ReleaseFacts release,
        Ticket.Grant grant,
        List<Ticket.ProcessStep> process,
        Manifest manifest,
        List<String> skipActions,
        String deploymentId,
        String taskId,
        String comments,
        String createdById,
        String createdByUsername,
        Instant created,
        Instant queueTime,
        @Nullable Instant queueTimeExpiry,
        boolean useGuidedFailure) {}
