package dev.slipway.variables.neighbours;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.contracts.internal.InfrastructureRequest;
import dev.slipway.contracts.internal.Targets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks deployment-service, each time anew: what was registered a moment ago must be there. */
@ApplicationScoped
public class AskTargets {

    @RestClient
    TargetClient deployments;

    @RestClient
    InfrastructureClient infrastructure;

    /** Which of these targets and worker pools the space has; fails as unavailable while their owner does not answer. */
    public Uni<Infrastructure> known(String spaceId, Collection<String> ids) {
        return infrastructure.infrastructure(
                new InfrastructureRequest(spaceId, ids.stream().sorted().toList()));
    }

    /** The names of the deployment targets of a space, and their roles. */
    public Uni<Targets> of(String spaceId) {
        return deployments.targets(spaceId);
    }
}
