/**
 * Lifecycles: the phases that a release passes. An environment stands at most once in a lifecycle; one without phases
 * means every environment of the space, one phase each, in sort order. */
@NullMarked
package dev.slipway.release.lifecycles;

import org.jspecify.annotations.NullMarked;
