/**
 * Deployment processes. Every save is one more immutable revision; ids of steps and actions survive saves, because
 * variable scopes and skipped actions refer to them. */
@NullMarked
package dev.slipway.release.processes;

import org.jspecify.annotations.NullMarked;
