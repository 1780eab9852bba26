@NullMarked
package dev.slipway.blobs;

import org.jspecify.annotations.NullMarked;
