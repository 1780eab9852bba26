package dev.slipway.portal.spaces;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** An array of documents, as their owner writes them. */
    public Uni<JsonNode> documents() {
        return releases.documents();
    }
}
