package dev.slipway.variables.neighbours;

import dev.slipway.contracts.internal.ManifestContents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks deployment-service, which keeps what was merged for a deployment. */
@ApplicationScoped
public class AskManifests {

    @RestClient
    ManifestClient deployments;

    /** Fails with a NOT_FOUND when there is no such deployment. */
    public Uni<ManifestContents> of(String deploymentId) {
        return deployments.manifest(deploymentId);
    }
}
