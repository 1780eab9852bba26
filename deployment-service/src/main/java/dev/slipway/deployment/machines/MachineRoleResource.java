package dev.slipway.deployment.machines;

import dev.slipway.documents.Documents;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/machineroles")
@Tag(name = "Deployment targets")
class MachineRoleResource {

    private final Documents documents;

    MachineRoleResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Path("/all")
    @RequiresPermission(Permission.MACHINE_VIEW)
    @Operation(
            summary = "Names the roles that deployment targets have",
            description = "A bare array of texts, in order; a role exists while a target has it.")
    public Uni<List<String>> all(String spaceId) {
        return documents.different(EditMachines.KIND, spaceId, "roles", true);
    }
}
