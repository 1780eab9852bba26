@NullMarked
package dev.slipway.portal.events;

import org.jspecify.annotations.NullMarked;
