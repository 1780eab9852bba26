package dev.slipway.release.selections;

/**
 * A place in a process that takes a package.
 *
 * @param reference name of the reference within the action; empty for the main one
 */
public record PackagePlace(String action, String reference, String packageId) {}
