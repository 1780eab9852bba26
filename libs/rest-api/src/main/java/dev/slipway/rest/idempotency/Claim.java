package dev.slipway.rest.idempotency;

import java.util.UUID;

/** A key in the hands of one request. Whoever takes the key over has another {@code holder}. */
record Claim(RequestKey key, UUID holder) {

    static Claim of(RequestKey key) {
        return new Claim(key, UUID.randomUUID());
    }
}
