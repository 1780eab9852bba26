/** The spaces that release-service has, for what the portal itself says about them. */
@NullMarked
package dev.slipway.portal.spaces;

import org.jspecify.annotations.NullMarked;
