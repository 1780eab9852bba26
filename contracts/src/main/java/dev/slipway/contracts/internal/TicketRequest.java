package dev.slipway.contracts.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks release-service whether a release may go to some environments, all of them or none, and reserves the
 * deployments' ids under the release's row lock.
 *
 * <p>{@code POST /internal/tickets}. Asking again with the same deployment ids gives the same answer and reserves
 * nothing twice.
 *
 * @param spaceId the space of the caller; a release of another space does not exist for it
 * @param releaseId the release, or null when {@code project} and {@code releaseVersion} name it
 * @param project id, slug or name of the project; case does not matter
 * @param cause why, which decides what is checked: a RECHECK at the start of a waiting deployment opens no reservation
 * @param updateVariables take a new variable snapshot for the release first
 * @param outcomes final states that the asker knows of this release's deployments; applied before judging
 */
public record TicketRequest(
        String spaceId,
        @Nullable String releaseId,
        @Nullable String project,
        @Nullable String releaseVersion,
        Cause cause,
        boolean updateVariables,
        List<Target> targets,
        List<DeploymentOutcome> outcomes) {

    public enum Cause {
        MANUAL,
        AUTOMATIC,
        RECHECK
    }

    /**
     * @param deploymentId reserved by the asker from its own sequence
     * @param environment id, slug or name; case does not matter
     */
    public record Target(
            String deploymentId,
            String environment,
            @Nullable String tenantId) {}
}
