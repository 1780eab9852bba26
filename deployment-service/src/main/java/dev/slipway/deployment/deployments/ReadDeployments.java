package dev.slipway.deployment.deployments;

import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks deployments up. */
@ApplicationScoped
class ReadDeployments {

    private final DeploymentListStore store;

    ReadDeployments(DeploymentListStore store) {
        this.store = store;
    }

    record Found(List<Deployment> deployments, long total) {}

    Uni<Deployment> get(String spaceId, String id) {
        return store.find(spaceId, id)
                .map(found ->
                        found.orElseThrow(() -> DomainException.notFound("There is no deployment '" + id + "'.")));
    }

    Uni<Found> list(DeploymentFilter filter, int skip, int take) {
        return Uni.combine()
                .all()
                .unis(store.list(filter, skip, take), store.count(filter))
                .with(Found::new);
    }
}
