package dev.slipway.portal.deadletters;

import dev.slipway.contracts.internal.DeadLetterSummary;
import dev.slipway.rest.Links;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DeadLetterView(
        String id,
        String service,
        String consumer,
        String topic,
        String eventId,
        @Nullable String key,
        @Nullable String value,
        String error,
        Instant received,
        @Nullable Instant lastRedriven,
        Links links) {

    static DeadLetterView of(String service, DeadLetterSummary letter) {
        String self = "/api/dead-letters/" + service + "/" + letter.id();
        return new DeadLetterView(
                service + "/" + letter.id(),
                service,
                letter.consumer(),
                letter.topic(),
                letter.eventId(),
                letter.key(),
                letter.value(),
                letter.error(),
                letter.receivedAt(),
                letter.redrivenAt(),
                Links.of("Redrive", self + "/redrive"));
    }
}
