package dev.slipway.release.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.release.documents.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of a feed beside its secrets; null where the feed's type has no such setting or nobody set it.
 *
 * @param deleteUnreleasedPackagesAfterDays null = never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedSettings(
        @Nullable String feedUri,
        @Nullable String username,
        @Nullable String accessKey,
        @Nullable String region,
        @Nullable String apiVersion,
        @Nullable String registryPath,
        @Nullable String repository,
        @Nullable String layoutRegex,
        @Nullable String project,
        @Nullable Boolean useMachineCredentials,
        @Nullable Boolean useServiceAccountKey,
        @Nullable Boolean enhancedMode,
        @Nullable Integer downloadAttempts,
        @Nullable Integer downloadRetryBackoffSeconds,
        @Nullable Integer deleteUnreleasedPackagesAfterDays,
        @Nullable OidcAuthentication oidcAuthentication,
        List<String> packageAcquisitionLocationOptions) {

    static final FeedSettings NONE = new FeedSettings(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of());

    private static final int ATTEMPTS = 5;
    private static final int BACKOFF_SECONDS = 10;

    FeedSettings {
        packageAcquisitionLocationOptions = Given.list(packageAcquisitionLocationOptions);
    }

    /** What the type has, with its usual values where nothing was given; some clients send zeros for what they leave out. */
    FeedSettings of(FeedType type) {
        boolean download = type.has(FeedPart.DOWNLOAD);
        boolean google = type.has(FeedPart.GOOGLE_KEY);
        return new FeedSettings(
                given(type, FeedPart.FEED_URI, feedUri),
                given(type, FeedPart.LOGIN, username),
                given(type, FeedPart.AWS_KEY, accessKey),
                given(type, FeedPart.REGION, region),
                given(type, FeedPart.REGISTRY, apiVersion),
                given(type, FeedPart.REGISTRY, registryPath),
                given(type, FeedPart.REPOSITORY, repository),
                given(type, FeedPart.REPOSITORY, layoutRegex),
                given(type, FeedPart.GOOGLE_KEY, project),
                type.has(FeedPart.MACHINE_CREDENTIALS) ? Given.flag(useMachineCredentials) : null,
                google ? Given.flag(useServiceAccountKey) : null,
                type.has(FeedPart.ENHANCED_MODE) ? Given.flag(enhancedMode) : null,
                download ? (downloadAttempts == null || downloadAttempts == 0 ? ATTEMPTS : downloadAttempts) : null,
                download ? (downloadRetryBackoffSeconds == null ? BACKOFF_SECONDS : downloadRetryBackoffSeconds) : null,
                type.has(FeedPart.CLEANING) && !isZero(deleteUnreleasedPackagesAfterDays)
                        ? deleteUnreleasedPackagesAfterDays
                        : null,
                type.has(FeedPart.OIDC) ? oidcAuthentication : null,
                packageAcquisitionLocationOptions.isEmpty()
                        ? type.usualAcquisition()
                        : packageAcquisitionLocationOptions);
    }

    private static boolean isZero(@Nullable Integer number) {
        return number != null && number == 0;
    }

    private static @Nullable String given(FeedType type, FeedPart part, @Nullable String text) {
        return type.has(part) && !Given.text(text).isEmpty() ? Given.text(text) : null;
    }
}
