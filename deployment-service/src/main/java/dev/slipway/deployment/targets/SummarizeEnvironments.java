package dev.slipway.deployment.targets;

import dev.slipway.places.KnownPlaces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Counts the targets of the environments of a space. */
@ApplicationScoped
class SummarizeEnvironments {

    private final EnvironmentsClient environments;
    private final KnownPlaces places;
    private final TargetStore store;

    SummarizeEnvironments(@RestClient EnvironmentsClient environments, KnownPlaces places, TargetStore store) {
        this.environments = environments;
        this.places = places;
        this.store = store;
    }

    /** @param ids with commas between, or null */
    Uni<EnvironmentsSummaryView> summary(
            String spaceId,
            @Nullable String ids,
            @Nullable String partialName,
            TargetFilter filter,
            boolean hidesEmpty) {
        return places.requireSpace(spaceId)
                .chain(() -> environments.environments(spaceId, ids, partialName))
                .chain(found -> store.targets(spaceId)
                        .map(targets -> targets.stream().filter(filter::admits).toList())
                        .map(targets -> EnvironmentsSummaryView.of(found, targets, hidesEmpty)));
    }
}
