/**
 * Load against the whole suite, side by side with the plain tool, reported as ratios of one run. Nothing in here is a test:
 * the machine decides the seconds, the ratios decide whether we are content.
 */
@NullMarked
package dev.slipway.benchmarks;

import org.jspecify.annotations.NullMarked;
