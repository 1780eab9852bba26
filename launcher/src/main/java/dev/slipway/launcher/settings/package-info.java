/** What a person sets (environment variables) and what is drawn once and kept in the home folder. */
@NullMarked
package dev.slipway.launcher.settings;

import org.jspecify.annotations.NullMarked;
