package dev.slipway.rest.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the first request with a key.
 *
 * @param status null while that request is in progress
 * @param location the answer's header, if it had one
 */
record FirstAnswer(
        String bodyHash, @Nullable Integer status, @Nullable String location, byte[] body) {}
