package dev.slipway.release.feeds;

/** Groups of settings that some types of feeds have and others have not. */
enum FeedPart {
    FEED_URI,
    LOGIN,
    DOWNLOAD,
    AWS_KEY,
    MACHINE_CREDENTIALS,
    REGION,
    OIDC,
    REGISTRY,
    ENHANCED_MODE,
    REPOSITORY,
    GOOGLE_KEY,
    CLEANING
}
