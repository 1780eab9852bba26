package dev.slipway.release.runbooks;

/**
 * A package of which a snapshot needs a version.
 *
 * @param packageReferenceName empty for the only package of an action
 */
record RunbookPackage(
        String actionName, String stepName, String packageReferenceName, String packageId, String feedId) {}
