/** Questions that one service asks another over its {@code /internal} routes, which only service tokens open. */
@NullMarked
package dev.slipway.contracts.internal;

import org.jspecify.annotations.NullMarked;
