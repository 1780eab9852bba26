/** Passwords and keys for a suite in containers: one folder per container, which gets no other's secrets. */
@NullMarked
package dev.slipway.launcher.containers;

import org.jspecify.annotations.NullMarked;
