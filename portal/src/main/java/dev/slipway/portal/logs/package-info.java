/** The warnings and errors that this copy of the portal logged last, for people who have no access to its files. */
@NullMarked
package dev.slipway.portal.logs;

import org.jspecify.annotations.NullMarked;
