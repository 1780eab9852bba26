/** The commands of ./slipway. The launcher starts, watches and stops processes; it decides nothing about releases. */
@NullMarked
package dev.slipway.launcher;

import org.jspecify.annotations.NullMarked;
