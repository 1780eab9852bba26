package dev.slipway.release.progression;

/** A release whose row this transaction holds {@code FOR UPDATE}: nobody else judges, changes or deletes it meanwhile. */
public record LockedRelease(String spaceId, String projectId, String releaseId, String version) {}
