package dev.slipway.release.feeds;

import static dev.slipway.release.feeds.FeedPart.AWS_KEY;
import static dev.slipway.release.feeds.FeedPart.CLEANING;
import static dev.slipway.release.feeds.FeedPart.DOWNLOAD;
import static dev.slipway.release.feeds.FeedPart.ENHANCED_MODE;
import static dev.slipway.release.feeds.FeedPart.FEED_URI;
import static dev.slipway.release.feeds.FeedPart.GOOGLE_KEY;
import static dev.slipway.release.feeds.FeedPart.LOGIN;
import static dev.slipway.release.feeds.FeedPart.MACHINE_CREDENTIALS;
import static dev.slipway.release.feeds.FeedPart.OIDC;
import static dev.slipway.release.feeds.FeedPart.REGION;
import static dev.slipway.release.feeds.FeedPart.REGISTRY;
import static dev.slipway.release.feeds.FeedPart.REPOSITORY;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of feeds, with what can be set of each. */
enum FeedType {
    AWS_ELASTIC_CONTAINER_REGISTRY("AwsElasticContainerRegistry", AWS_KEY, REGION, OIDC),
    AZURE_CONTAINER_REGISTRY("AzureContainerRegistry", FEED_URI, LOGIN, REGISTRY, OIDC),
    BUILT_IN("BuiltIn", DOWNLOAD, CLEANING),
    DOCKER("Docker", FEED_URI, LOGIN, REGISTRY),
    GIT_HUB("GitHub", FEED_URI, LOGIN, DOWNLOAD),
    GOOGLE_CONTAINER_REGISTRY("GoogleContainerRegistry", FEED_URI, LOGIN, REGISTRY, OIDC),
    HELM("Helm", FEED_URI, LOGIN),
    MAVEN("Maven", FEED_URI, LOGIN, DOWNLOAD),
    NPM("Npm", FEED_URI, LOGIN, DOWNLOAD),
    NU_GET("NuGet", FEED_URI, LOGIN, DOWNLOAD, ENHANCED_MODE),
    OCTOPUS_PROJECT("OctopusProject"),
    ARTIFACTORY_GENERIC("ArtifactoryGeneric", FEED_URI, LOGIN, REPOSITORY),
    S3("S3", AWS_KEY, MACHINE_CREDENTIALS),
    OCI_REGISTRY("OciRegistry", FEED_URI, LOGIN),
    GCS_STORAGE("GcsStorage", GOOGLE_KEY, OIDC, DOWNLOAD),
    PY_PI("PyPi", FEED_URI, LOGIN, DOWNLOAD);

    private static final Set<FeedType> CONTAINERS =
            Set.of(AWS_ELASTIC_CONTAINER_REGISTRY, AZURE_CONTAINER_REGISTRY, DOCKER, GOOGLE_CONTAINER_REGISTRY);

    private final String wireName;

    @SuppressWarnings("Immutable") // Set.of never changes
    private final Set<FeedPart> parts;

    FeedType(String wireName, FeedPart... parts) {
        this.wireName = wireName;
        this.parts = Set.of(parts);
    }

    /** In any case. */
    static Optional<FeedType> named(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equalsIgnoreCase(wireName.strip()))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(FeedType::wireName).collect(Collectors.joining(", "));
    }

    String wireName() {
        return wireName;
    }

    boolean has(FeedPart part) {
        return parts.contains(part);
    }

    /** Where packages may be fetched when nobody says where: images of containers are pulled by who runs them. */
    List<String> usualAcquisition() {
        return CONTAINERS.contains(this)
                ? List.of("ExecutionTarget", "NotAcquired")
                : List.of("Server", "ExecutionTarget");
    }
}
