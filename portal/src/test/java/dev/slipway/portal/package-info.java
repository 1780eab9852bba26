@NullMarked
package dev.slipway.portal;

import org.jspecify.annotations.NullMarked;
