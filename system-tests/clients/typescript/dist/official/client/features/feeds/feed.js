"use strict";
/* eslint-disable @typescript-eslint/consistent-type-assertions */
Object.defineProperty(exports, "__esModule", { value: true });
exports.getFeedTypeLabel = exports.isContainerImageRegistry = exports.containerRegistryFeedTypes = exports.isOctopusProjectFeed = exports.feedTypeSupportsExtraction = exports.feedTypeCanSearchEmpty = void 0;
var feedType_1 = require("./feedType");
var lodash_1 = require("lodash");
function feedTypeCanSearchEmpty(feed) {
    return ![feedType_1.FeedType.Docker, feedType_1.FeedType.AwsElasticContainerRegistry, feedType_1.FeedType.Maven, feedType_1.FeedType.GitHub].includes(feed);
}
exports.feedTypeCanSearchEmpty = feedTypeCanSearchEmpty;
function feedTypeSupportsExtraction(feed) {
    // Container images can not be extracted
    return ![feedType_1.FeedType.Docker, feedType_1.FeedType.AwsElasticContainerRegistry].includes(feed);
}
exports.feedTypeSupportsExtraction = feedTypeSupportsExtraction;
function isOctopusProjectFeed(feed) {
    return feed === "OctopusProject";
}
exports.isOctopusProjectFeed = isOctopusProjectFeed;
function containerRegistryFeedTypes() {
    return [feedType_1.FeedType.Docker, feedType_1.FeedType.AwsElasticContainerRegistry];
}
exports.containerRegistryFeedTypes = containerRegistryFeedTypes;
function isContainerImageRegistry(feed) {
    return containerRegistryFeedTypes().includes(feed);
}
exports.isContainerImageRegistry = isContainerImageRegistry;
var getFeedTypeLabel = function (feedType) {
    var requiresContainerImageRegistryFeed = feedType && feedType.length >= 1 && (0, lodash_1.every)(feedType, function (f) { return isContainerImageRegistry(f); });
    var requiresHelmChartFeed = feedType && feedType.length === 1 && feedType[0] === feedType_1.FeedType.Helm;
    if (requiresContainerImageRegistryFeed) {
        return "Container Image Registry";
    }
    if (requiresHelmChartFeed) {
        return "Helm Chart Repository";
    }
    return "Package";
};
exports.getFeedTypeLabel = getFeedTypeLabel;
