package dev.slipway.release.feeds;

import dev.slipway.rest.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param totalPackages versions of packages in the built-in feed */
@Schema(name = "BuiltInFeedStatistics")
record FeedStatisticsView(int totalPackages, Links links) {}
