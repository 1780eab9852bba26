package dev.slipway.release.releases;

/** Answer of {@code POST releases/create/v1}. */
record CreatedReleaseView(String releaseId, String releaseVersion, String automaticallyDeployedEnvironments) {

    static CreatedReleaseView of(CreateRelease.Created created) {
        return new CreatedReleaseView(
                created.release().id(), created.release().version(), String.join(", ", created.autoDeployTo()));
    }
}
