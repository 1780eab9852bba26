/**
 * The wire format that all services share: errors, paging, links, JSON, who calls and what they may do.
 * Resources use these types; nothing here knows a feature.
 */
@NullMarked
package dev.slipway.rest;

import org.jspecify.annotations.NullMarked;
