package dev.slipway.eventing;

import java.time.Instant;

/**
 * Something this service decided to do and has not finished: usually work that asks another service.
 *
 * @param businessKey what makes it one thing, for example release, environment, tenant and phase entry; unique per kind
 * @param payload JSON as given to {@link Intents#add}
 * @param attempt 1 at the first try
 * @param claim grows with each claim; a late copy with an older claim can no longer end the intent
 */
public record Intent(
        long id, String kind, String businessKey, String payload, int attempt, long claim, Instant createdAt) {

    /** The payload as a record; unknown fields are ignored. */
    public <T> T payloadAs(Class<T> type) {
        return EventJson.read(payload, type);
    }
}
