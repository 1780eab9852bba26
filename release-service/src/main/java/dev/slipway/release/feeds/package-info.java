/**
 * Feeds: where packages come from. Each space has exactly one built-in feed from its first moment, which stays; external feeds
 * are addresses and logins that are kept here and not yet asked.
 */
@NullMarked
package dev.slipway.release.feeds;

import org.jspecify.annotations.NullMarked;
