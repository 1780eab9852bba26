@NullMarked
package dev.slipway.variables.accounts;

import org.jspecify.annotations.NullMarked;
