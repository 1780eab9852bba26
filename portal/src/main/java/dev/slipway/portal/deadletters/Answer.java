package dev.slipway.portal.deadletters;

import dev.slipway.contracts.internal.DeadLetterSummary;
import java.util.List;

/** What one service says. */
record Answer(String service, List<DeadLetterSummary> letters, boolean silent) {

    static Answer of(String service, List<DeadLetterSummary> letters) {
        return new Answer(service, List.copyOf(letters), false);
    }

    static Answer none(String service) {
        return new Answer(service, List.of(), true);
    }
}
