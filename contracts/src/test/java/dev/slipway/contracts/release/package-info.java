@NullMarked
package dev.slipway.contracts.release;

import org.jspecify.annotations.NullMarked;
