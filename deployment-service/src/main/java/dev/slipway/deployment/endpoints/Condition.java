package dev.slipway.deployment.endpoints;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of a machine's state. Nothing is before somebody looks, and no health check exists yet.
 *
 * @param status as older clients read it
 */
@Schema(hidden = true)
public record Condition(String status, String healthStatus, String summary) {

    public static final String UNKNOWN = "Unknown";

    public static Condition of(boolean disabled, String healthStatus) {
        return new Condition(
                disabled ? "Disabled" : healthStatus,
                healthStatus,
                disabled
                        ? "It is disabled: deployments leave it out."
                        : "Nobody has looked at it yet: this server does not check machines so far.");
    }
}
