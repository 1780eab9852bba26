package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.DeploymentOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What became of a release's deployments, newest first. */
@ApplicationScoped
public class ReleaseOutcomes {

    private final OutcomeStore store;

    ReleaseOutcomes(OutcomeStore store) {
        this.store = store;
    }

    public Uni<List<DeploymentOutcome>> of(String releaseId) {
        return store.of(releaseId);
    }
}
