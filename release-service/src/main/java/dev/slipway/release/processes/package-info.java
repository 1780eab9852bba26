/**
 * Processes of projects and of their runbooks; both are saved, checked and frozen in the same way. Every save is one more immutable revision; ids of steps and actions survive saves, because
 * variable scopes and skipped actions refer to them. */
@NullMarked
package dev.slipway.release.processes;

import org.jspecify.annotations.NullMarked;
