@NullMarked
package dev.slipway.variables.certificates;

import org.jspecify.annotations.NullMarked;
