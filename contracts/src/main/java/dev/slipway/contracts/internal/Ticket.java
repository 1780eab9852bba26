package dev.slipway.contracts.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a {@link TicketRequest} with all that a deployment freezes of its release.
 *
 * @param refusal null when granted; else the sentence that a person reads
 * @param release null when refused before the release was found
 * @param process the frozen steps, in order; empty when refused
 * @param grants one for each target asked for, in the order asked; empty when refused
 */
public record Ticket(
        @Nullable Refusal refusal, @Nullable ReleaseFacts release, List<ProcessStep> process, List<Grant> grants) {

    /** @param kind INVALID, NOT_FOUND or CONFLICT: how the API answers a person who asked */
    public record Refusal(String kind, String message) {}

    public record ReleaseFacts(
            String spaceId,
            String spaceName,
            String releaseId,
            String version,
            String releaseNotes,
            Instant assembled,
            String projectId,
            String projectName,
            String projectSlug,
            String projectGroupId,
            String projectGroupName,
            String channelId,
            String channelName,
            String processSnapshotId,
            String variableSetSnapshotId,
            List<String> librarySnapshotIds,
            String projectGuidedFailureMode) {}

    /**
     * @param environmentSortOrder position of the environment in its space, from 0
     * @param previousReleaseId release of the last successful deployment there, other than this one, or null
     * @param history what was there before
     * @param tenant null when the deployment is for none, or the tenant is gone
     */
    public record Grant(
            String deploymentId,
            String environmentId,
            String environmentName,
            int environmentSortOrder,
            boolean environmentUsesGuidedFailure,
            @Nullable String tenantId,
            @Nullable String previousReleaseId,
            @Nullable String previousReleaseVersion,
            History history,
            @Nullable TenantFacts tenant) {

        @SuppressWarnings("NullAway") // a grant of an older version tells nothing of it
        public Grant {
            history = history == null ? History.NONE : history;
        }

        public Grant(
                String deploymentId,
                String environmentId,
                String environmentName,
                int environmentSortOrder,
                boolean environmentUsesGuidedFailure,
                @Nullable String tenantId,
                @Nullable String previousReleaseId,
                @Nullable String previousReleaseVersion) {
            this(
                    deploymentId,
                    environmentId,
                    environmentName,
                    environmentSortOrder,
                    environmentUsesGuidedFailure,
                    tenantId,
                    previousReleaseId,
                    previousReleaseVersion,
                    History.NONE,
                    null);
        }
    }

    /**
     * What an environment, for one tenant or none, had before a deployment.
     *
     * @param previous the release that was made before this one in its project, or null
     * @param current release of the last successful deployment there, which may be this one; null before the first
     * @param successfulDeploymentId that deployment
     * @param changes releases by version after the current one up to this one, newest first; this one alone where there
     *     was none, none where the current one is this or a later one
     */
    public record History(
            @Nullable ReleaseName previous,
            @Nullable ReleaseName current,
            @Nullable String successfulDeploymentId,
            List<Change> changes) {

        public static final History NONE = new History(null, null, null, List.of());

        public History {
            changes = List.copyOf(changes);
        }
    }

    public record ReleaseName(String id, String version) {}

    public record Change(String version, String releaseNotes) {}

    /** @param tags canonical, {@code Region/North} */
    public record TenantFacts(String name, List<String> tags) {
        public TenantFacts {
            tags = List.copyOf(tags);
        }
    }

    /** A step of the frozen process; {@code condition} and {@code startTrigger} are spelled as in the API. */
    public record ProcessStep(
            String id,
            String name,
            String condition,
            String startTrigger,
            Map<String, ProcessProperty> properties,
            List<ProcessAction> actions) {}

    public record ProcessAction(
            String id,
            String name,
            String slug,
            String actionType,
            boolean disabled,
            boolean required,
            String condition,
            List<String> environments,
            List<String> excludedEnvironments,
            List<String> channels,
            Map<String, ProcessProperty> properties) {}

    /** @param sealed cipher text of libs/secrets when the property is sensitive; then {@code value} is null */
    public record ProcessProperty(
            @Nullable String value, @Nullable String sealed) {

        /** The kind of secrets, in the words of libs/secrets, for which sensitive properties are sealed. */
        public static final String SECRET_KIND = "property";
    }
}
