/**
 * Which revisions releases and snapshots of runbooks point to, and what becomes of those that nothing points to.
 *
 * <p>Snapshots are taken of current revisions only. One that was replaced seven days ago can therefore get no new pointer,
 * and whether it has one may be asked at leisure: nothing taken meanwhile can point to it.
 */
@NullMarked
package dev.slipway.release.revisions;

import org.jspecify.annotations.NullMarked;
