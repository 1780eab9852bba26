package dev.slipway.contracts.variables;

import dev.slipway.contracts.Fact;

/** An account is gone; who kept a reference to it gives it up. */
public record AccountDeleted(String spaceId, String accountId) implements Fact {

    public static final String TOPIC = "account-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return accountId;
    }
}
