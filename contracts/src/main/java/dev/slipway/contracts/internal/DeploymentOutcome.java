package dev.slipway.contracts.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deployment that reached a final state ({@code Success, Failed, Canceled, TimedOut}). */
public record DeploymentOutcome(
        String deploymentId, String environmentId, @Nullable String tenantId, String state, Instant finishedAt) {}
