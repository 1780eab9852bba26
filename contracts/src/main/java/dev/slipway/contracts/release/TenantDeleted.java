package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** A tenant is gone, and with it whatever was kept for it. */
public record TenantDeleted(String spaceId, String tenantId) implements Fact {

    public static final String TOPIC = "tenant-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return tenantId;
    }
}
