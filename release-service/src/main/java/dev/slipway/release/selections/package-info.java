/**
 * Which versions of packages and git resources somebody wants in a release, as the commands spell it, and to which places
 * of the process that applies. Pure; where nobody says a version, a place stays open.
 */
@NullMarked
package dev.slipway.release.selections;

import org.jspecify.annotations.NullMarked;
