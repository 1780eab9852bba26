/** Projects with their deployment settings. A project always has a process and at least one channel. */
@NullMarked
package dev.slipway.release.projects;

import org.jspecify.annotations.NullMarked;
