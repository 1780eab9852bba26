@NullMarked
package dev.slipway.secrets;

import org.jspecify.annotations.NullMarked;
