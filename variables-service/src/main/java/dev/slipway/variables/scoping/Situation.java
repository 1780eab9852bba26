package dev.slipway.variables.scoping;

import java.util.Set;

/**
 * What is known about a deployment when its variables are merged. It runs on the worker, without a machine: values for
 * machines and roles do not apply.
 */
public record Situation(String processOwner, String environmentId, String channelId, Set<String> tenantTags) {

    public Situation {
        tenantTags = Set.copyOf(tenantTags);
    }

    boolean has(Dimension dimension, String id) {
        return switch (dimension) {
            case ENVIRONMENT -> environmentId.equals(id);
            case CHANNEL -> channelId.equals(id);
            case TENANT_TAG -> tenantTags.contains(id);
            case PROCESS_OWNER -> processOwner.equals(id);
            case MACHINE, ROLE -> false;
            case ACTION -> true;
        };
    }
}
