@NullMarked
package dev.slipway.portal.openapi;

import org.jspecify.annotations.NullMarked;
