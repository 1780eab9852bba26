/**
 * Variable sets as people edit them. Every save makes an immutable numbered revision, whose snapshot id is all that a
 * release keeps; nothing changes or copies a revision. Sensitive values are sealed before they are stored and never leave
 * through the API. Revisions that nothing pins are not collected yet: all are kept until their owner is deleted.
 */
@NullMarked
package dev.slipway.variables.sets;

import org.jspecify.annotations.NullMarked;
