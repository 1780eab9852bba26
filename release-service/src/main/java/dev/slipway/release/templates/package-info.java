/**
 * What a person is shown before creating a release (the next version) and before deploying one (where it may go, and
 * what has changed since it captured process and variables).
 */
@NullMarked
package dev.slipway.release.templates;

import org.jspecify.annotations.NullMarked;
