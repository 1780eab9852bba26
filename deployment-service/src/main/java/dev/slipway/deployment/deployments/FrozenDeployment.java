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
 * @param wishes what else was asked for
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
        boolean useGuidedFailure,
        Wishes wishes) {

    @SuppressWarnings("NullAway") // one that an older version stored has none
    public FrozenDeployment {
        wishes = wishes == null ? Wishes.NONE : wishes;
    }

    /**
     * @param createdByName as people know who asked
     * @param createdByEmail empty where there is none
     */
    public record Wishes(
            String createdByName,
            String createdByEmail,
            boolean forcePackageDownload,
            List<String> specificMachineIds,
            List<String> excludedMachineIds) {

        public static final Wishes NONE = new Wishes("", "", false, List.of(), List.of());

        public Wishes {
            specificMachineIds = List.copyOf(specificMachineIds);
            excludedMachineIds = List.copyOf(excludedMachineIds);
        }
    }

    FrozenDeployment with(Manifest other) {
        return new FrozenDeployment(
                release,
                grant,
                process,
                other,
                skipActions,
                deploymentId,
                taskId,
                comments,
                createdById,
                createdByUsername,
                created,
                queueTime,
                queueTimeExpiry,
                useGuidedFailure,
                wishes);
    }
}
