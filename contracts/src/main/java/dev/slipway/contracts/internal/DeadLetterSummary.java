package dev.slipway.contracts.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a service could not read or apply: {@code GET /internal/dead-letters} gives the newest of that service.
 *
 * @param value the record as it was published, cut off at 2,000 characters
 * @param error why it was not applied
 * @param redrivenAt when it was last published again
 */
public record DeadLetterSummary(
        long id,
        String eventId,
        String consumer,
        String topic,
        @Nullable String key,
        @Nullable String value,
        String error,
        Instant receivedAt,
        @Nullable Instant redrivenAt) {}
