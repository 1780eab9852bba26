/**
 * What becomes of revisions that nothing points to: they are deleted seven days after they were replaced, or after their library
 * variable set was deleted.
 *
 * <p>Snapshots are taken of current revisions only. One that was replaced seven days ago can therefore get no new pointer, so
 * it does not matter that asking for its pointers and deleting it are two moments. Who asks: release-service knows all
 * pointers, those of a deleted release are gone with it. A deployment needs none: what it froze is a copy of its own.
 */
@NullMarked
package dev.slipway.variables.revisions;

import org.jspecify.annotations.NullMarked;
