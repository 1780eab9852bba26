@NullMarked
package dev.slipway.variables.sets;

import org.jspecify.annotations.NullMarked;
