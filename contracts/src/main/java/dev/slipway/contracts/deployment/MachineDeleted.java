package dev.slipway.contracts.deployment;

import dev.slipway.contracts.Fact;

/** A deployment target is gone. */
public record MachineDeleted(String spaceId, String machineId) implements Fact {

    public static final String TOPIC = "machine-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return machineId;
    }
}
