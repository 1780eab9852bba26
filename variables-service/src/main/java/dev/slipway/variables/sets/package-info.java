/**
 * Variable sets as people edit them. Every save makes an immutable numbered revision, whose snapshot id is all that a
 * release keeps; nothing changes or copies a revision. Sensitive values are sealed before they are stored and never leave
 * through the API. What becomes of revisions that nothing points to stands in {@code revisions}; those of a library set outlive
 * it for the releases that point to them, those of a project are deleted with it and its releases.
 */
@NullMarked
package dev.slipway.variables.sets;

import org.jspecify.annotations.NullMarked;
