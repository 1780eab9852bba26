package dev.slipway.release.releases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer of {@code POST releases/create/v1}. */
@Schema(name = "CreatedRelease")
record CreatedReleaseView(String releaseId, String releaseVersion, String automaticallyDeployedEnvironments) {

    static CreatedReleaseView of(CreateRelease.Created created) {
        return new CreatedReleaseView(
                created.release().id(), created.release().version(), String.join(", ", created.autoDeployTo()));
    }
}
