package dev.slipway.release.feeds;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.slipway.release.documents.Given;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed as a client sends it; settings that its type has not are ignored. */
@Schema(name = "FeedChange")
record FeedChange(
        @Nullable String name,
        @Nullable String slug,

        @Schema(description = "The type of the feed, for example Docker; it never changes") @Nullable
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

        @JsonAlias({"AzureContainerRegistryOidcAuthentication", "GoogleContainerRegistryOidcAuthentication"}) @Nullable
        OidcAuthentication oidcAuthentication,

        @Nullable List<@Nullable String> packageAcquisitionLocationOptions) {

    FeedSettings settings(FeedType type) {
        return new FeedSettings(
                        feedUri,
                        username,
                        accessKey,
                        region,
                        apiVersion,
                        registryPath,
                        repository,
                        layoutRegex,
                        project,
                        useMachineCredentials,
                        useServiceAccountKey,
                        enhancedMode,
                        downloadAttempts,
                        downloadRetryBackoffSeconds,
                        deleteUnreleasedPackagesAfterDays,
                        oidcAuthentication,
                        Given.list(packageAcquisitionLocationOptions))
                .of(type);
    }
}
