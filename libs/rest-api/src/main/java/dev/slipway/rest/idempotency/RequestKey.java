package dev.slipway.rest.idempotency;

/** Whose request it is, by which key, to which path. */
record RequestKey(String caller, String key, String path) {}
