/** The key pairs by which the processes of one suite know each other. */
@NullMarked
package dev.slipway.launcher.keys;

import org.jspecify.annotations.NullMarked;
