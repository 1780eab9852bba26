package dev.slipway.contracts.internal;

import java.util.List;

/** @param unknown those of the ids asked for that are no account of the space */
public record Accounts(List<String> unknown) {
    public Accounts {
        unknown = List.copyOf(unknown);
    }
}
