package dev.slipway.deployment.machines;

import dev.slipway.documents.Documents;
import dev.slipway.places.KnownPlaces;
import dev.slipway.places.Place;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/environments/{environmentId}/machines")
@Tag(name = "Deployment targets")
class EnvironmentMachineResource {

    private final Documents documents;
    private final KnownPlaces places;

    EnvironmentMachineResource(Documents documents, KnownPlaces places) {
        this.documents = documents;
        this.places = places;
    }

    @GET
    @RequiresPermission(Permission.MACHINE_VIEW)
    @Operation(
            summary = "Lists the deployment targets of an environment",
            description = "By name, with the same filters as the list of all targets.")
    public Uni<Page<MachineView>> list(
            String spaceId, String environmentId, @BeanParam MachineQuery query, @BeanParam PageRequest page) {
        var path = "/api/" + spaceId + "/environments/" + environmentId + "/machines";
        var wanted = query.wanted(spaceId);
        var here = query.wanted(spaceId).sharing("in", "environmentIds", List.of(environmentId));
        return places.unknown(spaceId, Place.all("environmentId", Place.Sort.ENVIRONMENT, List.of(environmentId)))
                .invoke(unknown -> {
                    if (!unknown.isEmpty()) {
                        throw DomainException.notFound("There is no environment '" + environmentId + "' in " + spaceId
                                + ". Look it up in the list; ids are not names.");
                    }
                })
                .chain(() -> documents.list(EditMachines.KIND, spaceId, here, page))
                .map(found -> Page.of("DeploymentTarget", found.items(), found.total(), page, wanted.path(path))
                        .map(MachineView::of));
    }
}
