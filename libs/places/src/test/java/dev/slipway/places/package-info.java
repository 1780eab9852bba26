@NullMarked
package dev.slipway.places;

import org.jspecify.annotations.NullMarked;
