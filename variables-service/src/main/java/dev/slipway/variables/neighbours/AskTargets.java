package dev.slipway.variables.neighbours;

import dev.slipway.contracts.internal.Targets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks deployment-service, each time anew: what was registered a moment ago must be there. */
@ApplicationScoped
public class AskTargets {

    @RestClient
    TargetClient deployments;

    /** The names of the deployment targets of a space, and their roles. */
    public Uni<Targets> of(String spaceId) {
        return deployments.targets(spaceId);
    }
}
