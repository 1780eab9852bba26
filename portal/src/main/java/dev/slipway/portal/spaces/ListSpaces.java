package dev.slipway.portal.spaces;

import dev.slipway.contracts.internal.SpaceSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks release-service, whose the spaces are; fails as unavailable while it is down. */
@ApplicationScoped
public class ListSpaces {

    @RestClient
    SpacesClient releases;

    public Uni<List<SpaceSummary>> all() {
        return releases.spaces();
    }

    public Uni<List<SpaceView>> documents() {
        return releases.documents()
                .map(all -> all.stream().map(SpaceView::linked).toList());
    }
}
