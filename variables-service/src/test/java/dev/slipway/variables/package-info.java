@NullMarked
package dev.slipway.variables;

import org.jspecify.annotations.NullMarked;
