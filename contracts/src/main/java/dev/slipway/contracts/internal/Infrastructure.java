package dev.slipway.contracts.internal;

import java.util.List;

/**
 * @param unknown those of the ids asked for that are no deployment target and no worker pool of the space
 * @param busy worker pools that somebody changes or deletes at this moment: who wants to name one asks again
 */
public record Infrastructure(List<String> unknown, List<String> busy) {
    public Infrastructure {
        unknown = List.copyOf(unknown);
        busy = List.copyOf(busy);
    }
}
