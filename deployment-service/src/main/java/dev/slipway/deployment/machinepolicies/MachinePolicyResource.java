package dev.slipway.deployment.machinepolicies;

import static dev.slipway.deployment.machinepolicies.MachinePolicies.KIND;
import static dev.slipway.rest.Permission.MACHINE_POLICY_CREATE;
import static dev.slipway.rest.Permission.MACHINE_POLICY_DELETE;
import static dev.slipway.rest.Permission.MACHINE_POLICY_EDIT;
import static dev.slipway.rest.Permission.MACHINE_POLICY_VIEW;

import dev.slipway.documents.Documents;
import dev.slipway.documents.Wanted;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/machinepolicies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Machine policies", description = "How deployment targets and workers are watched, updated and given up")
class MachinePolicyResource {

    private final Documents documents;
    private final CurrentCaller caller;

    MachinePolicyResource(Documents documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(MACHINE_POLICY_VIEW)
    @Operation(
            summary = "Lists machine policies by name",
            description = "Page by page; follow Page.Next until it is gone. Unknown ids are skipped.")
    public Uni<Page<MachinePolicyView>> list(
            String spaceId,
            @Parameter(description = "Only these, comma-separated or repeated") @QueryParam("ids") List<String> ids,
            @Parameter(description = "Part of the name; case does not matter") @QueryParam("partialName") @Nullable
                    String partialName,
            @BeanParam PageRequest page) {
        var wanted = Wanted.in(spaceId).ids(ids).partialName(partialName);
        return documents.list(KIND, spaceId, wanted, page).map(found -> Page.of(
                        "MachinePolicy",
                        found.items(),
                        found.total(),
                        page,
                        wanted.path("/api/" + spaceId + "/machinepolicies"))
                .map(MachinePolicyView::of));
    }

    @GET
    @Path("/all")
    @RequiresPermission(MACHINE_POLICY_VIEW)
    @Operation(
            summary = "Gives all machine policies of the space as a bare array",
            description = "By name, without pages.")
    public Uni<List<MachinePolicyView>> all(
            String spaceId,
            @Parameter(description = "Only these, comma-separated or repeated") @QueryParam("ids") List<String> ids) {
        return documents
                .all(KIND, spaceId, Wanted.in(spaceId).ids(ids))
                .map(found -> found.stream().map(MachinePolicyView::of).toList());
    }

    @GET
    @Path("/template")
    @RequiresPermission(MACHINE_POLICY_VIEW)
    @Operation(
            summary = "Gives a machine policy to begin with",
            description = "It has the usual values and is not saved; change it and POST it.")
    public Uni<MachinePolicyView> template(String spaceId) {
        return Uni.createFrom().item(MachinePolicyView.template(spaceId));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MACHINE_POLICY_VIEW)
    @Operation(
            summary = "Gives one machine policy, by id or slug",
            description = "The space's default is the one with IsDefault.")
    public Uni<MachinePolicyView> get(String spaceId, String id) {
        return documents.get(KIND, spaceId, id).map(MachinePolicyView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = MachinePolicyView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(MACHINE_POLICY_CREATE)
    @Operation(summary = "Creates a machine policy", description = "What is left out gets its usual value.")
    public Uni<MachinePolicyView> create(String spaceId, MachinePolicyChange change) {
        return documents.create(KIND, spaceId, caller.caller(), change::draft).map(MachinePolicyView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(MACHINE_POLICY_EDIT)
    @Operation(
            summary = "Replaces a machine policy",
            description =
                    "What is left out falls back to its usual value. Which policy is the default does not change.")
    public Uni<MachinePolicyView> change(String spaceId, String id, MachinePolicyChange change) {
        return documents
                .change(KIND, spaceId, id, caller.caller(), change::draft)
                .map(MachinePolicyView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(MACHINE_POLICY_DELETE)
    @Operation(
            summary = "Deletes a machine policy that is not the default and that no target or worker uses",
            description = "Otherwise the answer is a conflict that names what uses it.")
    public Uni<Void> delete(String spaceId, String id) {
        return documents.delete(KIND, spaceId, id, caller.caller());
    }
}
