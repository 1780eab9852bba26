/**
 * Packages in the built-in feed of a space: one document per package and version, its content a blob (libs/blobs).
 *
 * <p>A row names a blob that is on the disk already, so no row is ever without its content; a blob that no row names is swept up a day
 * later. Two versions that differ in spelling only ({@code 1.0}, {@code 1.0.0}) are one.
 */
@NullMarked
package dev.slipway.release.packages;

import org.jspecify.annotations.NullMarked;
