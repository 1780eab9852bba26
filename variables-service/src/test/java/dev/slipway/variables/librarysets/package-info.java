@NullMarked
package dev.slipway.variables.librarysets;

import org.jspecify.annotations.NullMarked;
