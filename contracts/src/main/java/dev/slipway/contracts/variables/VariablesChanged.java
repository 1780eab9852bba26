package dev.slipway.contracts.variables;

import dev.slipway.contracts.Fact;

/** A variable set has a new revision. */
public record VariablesChanged(String spaceId, String ownerId, String variableSetId, int version) implements Fact {

    public static final String TOPIC = "variables-changed";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return variableSetId;
    }
}
