@NullMarked
package dev.slipway.markdown;

import org.jspecify.annotations.NullMarked;
