/**
 * Releases: an immutable capture of a project's process and variables under a version. Creating one is the hot path of
 * the service: one look-up, one question to variables-service, one transaction, all in plain SQL.
 *
 * <p>Invariants: a version is unique in its project ({@code ReleaseVersion.uniqueKey}); the process and channel of a
 * release never change, its variable snapshot only on request; version and notes are labels that people may edit.
 */
@NullMarked
package dev.slipway.release.releases;

import org.jspecify.annotations.NullMarked;
