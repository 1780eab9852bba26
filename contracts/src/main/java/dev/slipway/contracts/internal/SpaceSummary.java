package dev.slipway.contracts.internal;

/** A space as the portal's router needs it: {@code GET /internal/spaces} gives all of them. */
public record SpaceSummary(String id, String slug, String name, boolean isDefault, boolean taskQueueStopped) {}
