/**
 * Defects: a person blocks a release from going further, and lets it go on. At most one defect of a release is
 * unresolved; {@code progression} closes the phases that the release has not succeeded in while it is.
 */
@NullMarked
package dev.slipway.release.defects;

import org.jspecify.annotations.NullMarked;
