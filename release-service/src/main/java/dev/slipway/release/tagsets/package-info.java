/**
 * Tags, in sets. Documents carry a tag by its canonical name, {@code Set/Tag}. Renaming a set or a tag renames it on
 * every document in the same transaction; a tag that something carries cannot be taken away.
 */
@NullMarked
package dev.slipway.release.tagsets;

import org.jspecify.annotations.NullMarked;
