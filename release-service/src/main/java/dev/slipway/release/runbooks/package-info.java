/**
 * Runbooks: steps of a project that are run by themselves, without a release. A snapshot freezes process and variables;
 * the published one is what consumers run.
 */
@NullMarked
package dev.slipway.release.runbooks;

import org.jspecify.annotations.NullMarked;
