package dev.slipway.release.missingpackages;

/** A version that a release chose of a package in the built-in feed. */
record ChosenPackage(String packageId, String version) {}
