package dev.slipway.variables.neighbours;

import dev.slipway.contracts.internal.ProjectContext.Named;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks release-service, each time anew: what was created a moment ago must be there. */
@ApplicationScoped
public class AskSpaces {

    @RestClient
    SpaceClient releases;

    public Uni<List<Named>> environments(String spaceId) {
        return releases.environments(spaceId);
    }

    /** What tenants may be tagged with, as {@code Set/Tag}. */
    public Uni<List<String>> tenantTags(String spaceId) {
        return releases.tenantTags(spaceId);
    }

    /** The names of the projects that include a library variable set, by name. */
    public Uni<List<String>> projectsThatInclude(String spaceId, String librarySetId) {
        return releases.projectsThatInclude(spaceId, librarySetId);
    }
}
