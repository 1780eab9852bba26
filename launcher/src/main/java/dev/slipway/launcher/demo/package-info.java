/** The main job on the sample in examples/, driven over the public API alone. */
@NullMarked
package dev.slipway.launcher.demo;

import org.jspecify.annotations.NullMarked;
