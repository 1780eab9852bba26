/**
 * Who did what: kept from the fact {@code audit-recorded} of every service and from the portal's own deeds, listed
 * newest first, forgotten after a configured time. An event is never changed.
 */
@NullMarked
package dev.slipway.portal.events;

import org.jspecify.annotations.NullMarked;
