/**
 * The {@code #{...}} language: named texts that may refer to each other. No dependency and no knowledge of Slipway.
 * Parsing is one pass without going back; nesting, steps and size are bounded, so a hostile template costs little.
 */
@NullMarked
package dev.slipway.templates;

import org.jspecify.annotations.NullMarked;
