/** The rules catch what they name: {@code broken} breaks each one, {@code sound} none. */
@NullMarked
package dev.slipway.servicetests;

import org.jspecify.annotations.NullMarked;
