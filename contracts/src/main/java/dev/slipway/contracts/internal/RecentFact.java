package dev.slipway.contracts.internal;

/**
 * A fact that its service wrote lately: {@code GET /internal/facts/{topic}/newest} gives the newest first.
 *
 * @param id the event's
 * @param ageSeconds since it was written
 */
public record RecentFact(String id, double ageSeconds) {}
