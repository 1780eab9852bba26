@NullMarked
package dev.slipway.variables.scoping;

import org.jspecify.annotations.NullMarked;
