package dev.slipway.contracts.internal;

import java.util.List;

/**
 * Asks variables-service for pointers to the current revisions, taken in one transaction: {@code POST /internal/snapshots}.
 *
 * @param ownerIds a project's id, then its library sets' ids; an owner without variables gets an empty first revision
 */
public record SnapshotRequest(String spaceId, List<String> ownerIds) {}
