@NullMarked
package dev.slipway.audit;

import org.jspecify.annotations.NullMarked;
