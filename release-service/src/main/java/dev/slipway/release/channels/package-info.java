/** Channels: ways of releasing one project. Exactly one channel of a project is the default. */
@NullMarked
package dev.slipway.release.channels;

import org.jspecify.annotations.NullMarked;
