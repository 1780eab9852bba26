/** One running suite: lock, state file, restarts of what dies, orderly end. */
@NullMarked
package dev.slipway.launcher.suite;

import org.jspecify.annotations.NullMarked;
