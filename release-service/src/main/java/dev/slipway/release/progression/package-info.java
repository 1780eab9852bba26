/**
 * Which environments a release may go to, and which phase it is in. The rules are pure ({@link
 * dev.slipway.release.progression.Lifecycle}, {@link dev.slipway.release.progression.Progression}); beside them stands
 * the one way in which the outcome of a deployment is applied to its release, under the release's row lock, whether it
 * came as a fact, with a ticket or as an answer.
 *
 * <p>Invariants: an outcome counts once; {@code release-phase-entered} is told once per release, tenant and phase.
 */
@NullMarked
package dev.slipway.release.progression;

import org.jspecify.annotations.NullMarked;
