@NullMarked
package dev.slipway.masterkey;

import org.jspecify.annotations.NullMarked;
