package dev.slipway.contracts.internal;

import java.util.List;

/** @param unknown those of the ids asked for that are no environment, tenant, release or tag of tenants of the space */
public record Places(List<String> unknown) {
    public Places {
        unknown = List.copyOf(unknown);
    }
}
