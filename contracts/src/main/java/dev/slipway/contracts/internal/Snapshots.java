package dev.slipway.contracts.internal;

import java.util.List;

/** One snapshot id for each owner asked for, in the order asked, such as {@code variableset-Projects-1-s-2-XM74V}. */
public record Snapshots(List<String> snapshotIds) {}
