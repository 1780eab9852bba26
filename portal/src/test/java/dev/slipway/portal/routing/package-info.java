@NullMarked
package dev.slipway.portal.routing;

import org.jspecify.annotations.NullMarked;
