/** Blobs: large byte strings by id, kept outside of the database. Pure Java; everything blocks, so call it on worker threads. */
@NullMarked
package dev.slipway.blobs;

import org.jspecify.annotations.NullMarked;
