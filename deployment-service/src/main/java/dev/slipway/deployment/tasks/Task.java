package dev.slipway.deployment.tasks;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.deployment.DeploymentFinished;
import dev.slipway.contracts.deployment.DeploymentQueued;
import dev.slipway.contracts.deployment.DeploymentScheduled;
import dev.slipway.contracts.deployment.DeploymentStarted;
import dev.slipway.rest.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands after its last change, with what others are told of the deployment behind it.
 *
 * @param scheduleVersion 0 when it never waited for a time; a withdrawn schedule has the next version
 * @param subject the deployment that it carries out, or null
 */
public record Task(
        String id,
        long num,
        String spaceId,
        String kind,
        String description,
        TaskState state,
        String concurrencyTag,
        Instant created,
        Instant queueTime,
        @Nullable Instant queueTimeExpiry,
        int scheduleVersion,
        boolean pickedUp,
        @Nullable Instant startTime,
        @Nullable Instant completedTime,
        Instant lastUpdated,
        long epoch,
        @Nullable String worker,
        long revision,
        @Nullable String errorMessage,
        boolean hasWarnings,
        @Nullable Subject subject) {

    /** The deployment that a task carries out. */
    public record Subject(
            String deploymentId,
            String projectId,
            String releaseId,
            String releaseVersion,
            String channelId,
            String environmentId,
            @Nullable String tenantId) {}

    /** What is told when it is stored. */
    public List<Fact> queued(Caller by) {
        if (subject == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new DeploymentQueued(
                spaceId,
                subject.projectId,
                subject.releaseId,
                subject.deploymentId,
                id,
                subject.environmentId,
                subject.tenantId));
        facts.add(changed(subject));
        if (scheduleVersion > 0) {
            facts.add(scheduled(subject, false));
        }
        facts.addAll(TaskEvents.queued(this, by));
        return facts;
    }

    /** What is told when a worker claimed it, or took it over from one that was lost. */
    public List<Fact> claimed(boolean takenOver) {
        if (subject == null) {
            return List.of();
        }
        if (takenOver) {
            return List.of(changed(subject));
        }
        var facts = new ArrayList<Fact>(List.of(started(subject), changed(subject)));
        facts.addAll(TaskEvents.started(this));
        return facts;
    }

    /** What is told of a change after which the task goes on. */
    public List<Fact> moved() {
        return subject == null ? List.of() : List.of(changed(subject));
    }

    /** What is told when it reached its end. */
    public List<Fact> finished(Caller by) {
        if (subject == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new DeploymentFinished(
                spaceId,
                subject.projectId,
                subject.releaseId,
                subject.deploymentId,
                id,
                subject.environmentId,
                subject.tenantId,
                state.wireName(),
                errorMessage,
                Objects.requireNonNullElse(completedTime, lastUpdated)));
        facts.add(changed(subject));
        if (scheduleVersion > 0 && startTime == null) {
            facts.add(scheduled(subject, true));
        }
        facts.addAll(TaskEvents.ended(this, by));
        return facts;
    }

    /** What is told when the deployment was removed. */
    public List<Fact> deleted(Caller by) {
        if (subject == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>(List.of(changed(subject, revision + 1, true)));
        facts.addAll(TaskEvents.deleted(this, by));
        return facts;
    }

    private DeploymentStarted started(Subject of) {
        return new DeploymentStarted(
                spaceId,
                of.projectId,
                of.releaseId,
                of.deploymentId,
                id,
                of.environmentId,
                of.tenantId,
                Objects.requireNonNullElse(startTime, lastUpdated));
    }

    private DeploymentScheduled scheduled(Subject of, boolean withdrawn) {
        return new DeploymentScheduled(
                spaceId, of.deploymentId, id, scheduleVersion, queueTime, queueTimeExpiry, withdrawn);
    }

    private DeploymentChanged changed(Subject of) {
        return changed(of, revision, false);
    }

    private DeploymentChanged changed(Subject of, long atRevision, boolean deleted) {
        return new DeploymentChanged(
                spaceId,
                of.projectId,
                of.releaseId,
                of.deploymentId,
                id,
                of.environmentId,
                of.tenantId,
                atRevision,
                of.channelId,
                of.releaseVersion,
                state.wireName(),
                created,
                queueTime,
                queueTimeExpiry,
                startTime,
                completedTime,
                errorMessage,
                hasWarnings,
                false,
                deleted);
    }
}
