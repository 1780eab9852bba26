package dev.slipway.deployment.deployments;

import dev.slipway.deployment.admission.Admission;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks deployments up. */
@ApplicationScoped
class ReadDeployments {

    private final DeploymentListStore store;
    private final Admission admission;

    ReadDeployments(DeploymentListStore store, Admission admission) {
        this.store = store;
        this.admission = admission;
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

    /** As {@link #list}; NOT_FOUND when there is no such release. Its owner is asked only where no deployment proves it. */
    Uni<Found> ofRelease(String spaceId, String releaseId, DeploymentFilter filter, int skip, int take) {
        return list(filter, skip, take)
                .call(found -> found.total() > 0
                        ? Uni.createFrom().voidItem()
                        : store.knowsRelease(spaceId, releaseId)
                                .chain(known -> known
                                        ? Uni.createFrom().voidItem()
                                        : admission.requireRelease(spaceId, releaseId)));
    }
}
