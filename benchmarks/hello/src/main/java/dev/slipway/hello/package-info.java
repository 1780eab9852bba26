@NullMarked
package dev.slipway.hello;

import org.jspecify.annotations.NullMarked;
