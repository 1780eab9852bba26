package dev.slipway.release.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed on the wire; what its type has not is left out. */
@Schema(name = "Feed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedView(
        String id,
        String spaceId,
        String name,
        String slug,
        String feedType,
        @Nullable String feedUri,
        @Nullable String username,
        @Nullable SensitiveValue password,
        @Nullable String accessKey,
        @Nullable SensitiveValue secretKey,
        @Nullable String region,
        @Nullable String apiVersion,
        @Nullable String registryPath,
        @Nullable String repository,
        @Nullable String layoutRegex,
        @Nullable String project,
        @Nullable Boolean useMachineCredentials,
        @Nullable Boolean useServiceAccountKey,
        @Nullable SensitiveValue serviceAccountJsonKey,
        @Nullable Boolean enhancedMode,
        @Nullable Integer downloadAttempts,
        @Nullable Integer downloadRetryBackoffSeconds,
        @Nullable Integer deleteUnreleasedPackagesAfterDays,
        @Nullable OidcAuthentication oidcAuthentication,
        List<String> packageAcquisitionLocationOptions,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static FeedView of(Feed feed) {
        FeedSettings settings = feed.settings();
        return new FeedView(
                feed.id().value(),
                feed.spaceId(),
                feed.name(),
                feed.slug(),
                feed.type().wireName(),
                settings.feedUri(),
                settings.username(),
                secret(feed, FeedPart.LOGIN, feed.secrets().password()),
                settings.accessKey(),
                secret(feed, FeedPart.AWS_KEY, feed.secrets().secretKey()),
                settings.region(),
                settings.apiVersion(),
                settings.registryPath(),
                settings.repository(),
                settings.layoutRegex(),
                settings.project(),
                settings.useMachineCredentials(),
                settings.useServiceAccountKey(),
                secret(feed, FeedPart.GOOGLE_KEY, feed.secrets().serviceAccountJsonKey()),
                settings.enhancedMode(),
                settings.downloadAttempts(),
                settings.downloadRetryBackoffSeconds(),
                settings.deleteUnreleasedPackagesAfterDays(),
                settings.oidcAuthentication(),
                settings.packageAcquisitionLocationOptions(),
                feed.modified().on(),
                feed.modified().by(),
                links("/api/" + feed.spaceId() + "/feeds/" + feed.id().value()));
    }

    private static @Nullable SensitiveValue secret(Feed feed, FeedPart part, @Nullable String sealed) {
        return feed.type().has(part) ? SensitiveValue.shown(sealed) : null;
    }

    private static Links links(String self) {
        return Links.of("Self", self)
                .and(
                        "SearchPackageVersionsTemplate",
                        self + "/packages/versions{?packageId,take,skip,includePreRelease,versionRange,preReleaseTag,"
                                + "filter,includeReleaseNotes,versionTagRegex,versioningStrategy}")
                .and("SearchPackagesTemplate", self + "/packages/search{?term,take,skip}");
    }
}
